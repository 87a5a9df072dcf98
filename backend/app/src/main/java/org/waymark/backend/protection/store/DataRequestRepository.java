package org.waymark.backend.protection.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.protection.AskedOfUs;
import org.waymark.contract.protection.DataRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people asked for. Each sees their own; Waymark itself, for the officer, sees all. */
@Repository
public class DataRequestRepository {

    static final StoredShape<StoredRequest> SHAPE =
            new StoredShape<>("data_requests", "data-request", StoredRequest.class, List.of());

    private final StoredDocuments<StoredRequest> documents;

    DataRequestRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<AskedOfUs> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredRequest::request);
    }

    public Mono<AskedOfUs> find(Scope scope, String id) {
        Criteria theirs = new Criteria().andOperator(Criteria.where("_id").is(id), visible(scope));
        return documents.list(Query.query(theirs)).next().map(StoredRequest::request);
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<AskedOfUs> insertOnce(Scope scope, AskedOfUs asked) {
        return documents
                .insert(StoredRequest.of(asked))
                .map(StoredRequest::request)
                .onErrorResume(DuplicateKeyException.class, e -> find(scope, asked.id()));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<AskedOfUs> replace(Scope.System scope, AskedOfUs asked) {
        return documents.replace(StoredRequest.of(asked)).map(StoredRequest::request);
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where("personId").is(personId);
            case Scope.System() -> new Criteria();
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Criteria.where("_id").is(null);
        };
    }

    record StoredRequest(
            String id,
            long version,
            String personId,
            String personName,
            String kind,
            String text,
            Instant asked,
            LocalDate due,
            String state,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answered)
            implements Stored {

        static StoredRequest of(AskedOfUs a) {
            return new StoredRequest(
                    a.id(),
                    a.version(),
                    a.personId(),
                    a.personName(),
                    a.kind().name(),
                    a.text(),
                    a.asked(),
                    a.due(),
                    a.state().name(),
                    a.answer(),
                    a.answeredBy(),
                    a.answered());
        }

        AskedOfUs request() {
            return new AskedOfUs(
                    id,
                    version,
                    personId,
                    personName,
                    DataRequest.Kind.valueOf(kind),
                    text,
                    asked,
                    due,
                    DataRequest.State.valueOf(state),
                    answer,
                    answeredBy,
                    answered);
        }
    }
}
