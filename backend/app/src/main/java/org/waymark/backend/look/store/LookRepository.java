package org.waymark.backend.look.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.look.AskedToLook;
import org.waymark.backend.look.AskedToLook.Answer;
import org.waymark.backend.look.AskedToLook.Holder;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.contract.look.Look.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People see their own; a trust or provider what was put to somebody there. */
@Repository
public class LookRepository {

    static final StoredShape<StoredLook> SHAPE = new StoredShape<>("looks", "look", StoredLook.class, List.of());

    private final StoredDocuments<StoredLook> documents;

    LookRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<AskedToLook> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredLook::look);
    }

    public Mono<AskedToLook> find(Scope scope, String id) {
        return documents.find(id).map(StoredLook::look).filter(asked -> reaches(scope, asked));
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<AskedToLook> insertOnce(Scope.Self scope, AskedToLook asked) {
        return documents
                .insert(StoredLook.of(asked))
                .map(StoredLook::look)
                .onErrorResume(DuplicateKeyException.class, e -> find(scope, asked.id()));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<AskedToLook> replace(Scope scope, AskedToLook asked) {
        return reaches(scope, asked)
                ? documents.replace(StoredLook.of(asked)).map(StoredLook::look)
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, AskedToLook asked) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(asked.personId());
            case Scope.Trust trust -> trust.equals(asked.holder().office());
            case Scope.Provider provider -> provider.equals(asked.holder().office());
            case Scope.School _, Scope.Partner _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ -> false;
            case Scope.System() -> true;
        };
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) -> Criteria.where("personId").is(personId);
            case Scope.Trust(String trustId) -> Criteria.where("trustId").is(trustId);
            case Scope.Provider(String providerId) ->
                Criteria.where("providerId").is(providerId);
            case Scope.School _, Scope.Partner _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ ->
                Criteria.where("_id").is(null);
            case Scope.System() -> new Criteria();
        };
    }

    /** @param providerId of who holds it, or null where it is a trust's */
    record StoredLook(
            String id,
            long version,
            String personId,
            String personName,
            String about,
            String subject,
            String title,
            String decision,
            String text,
            Instant asked,
            LocalDate due,
            String state,
            @Nullable String providerId,
            @Nullable String trustId,
            String organisation,
            String heldBy,
            String heldByName,
            @Nullable StoredAnswer answer)
            implements Stored {

        static StoredLook of(AskedToLook a) {
            return new StoredLook(
                    a.id(),
                    a.version(),
                    a.personId(),
                    a.personName(),
                    a.about().name(),
                    a.subject(),
                    a.title(),
                    a.decision(),
                    a.text(),
                    a.asked(),
                    a.due(),
                    a.state().name(),
                    a.holder().office() instanceof Scope.Provider(String id) ? id : null,
                    a.holder().office() instanceof Scope.Trust(String id) ? id : null,
                    a.holder().organisation(),
                    a.holder().accountId(),
                    a.holder().name(),
                    StoredAnswer.of(a.answer()));
        }

        AskedToLook look() {
            return new AskedToLook(
                    id,
                    version,
                    personId,
                    personName,
                    About.valueOf(about),
                    subject,
                    title,
                    decision,
                    text,
                    asked,
                    due,
                    State.valueOf(state),
                    new Holder(heldBy, heldByName, organisation, office()),
                    answer == null ? null : answer.answer());
        }

        private Scope office() {
            return trustId == null
                    ? new Scope.Provider(Objects.requireNonNull(providerId, "a look of nobody"))
                    : new Scope.Trust(trustId);
        }
    }

    record StoredAnswer(String outcome, String done, String words, String by, Instant at) {

        static @Nullable StoredAnswer of(@Nullable Answer a) {
            return a == null ? null : new StoredAnswer(a.outcome().name(), a.done(), a.words(), a.by(), a.at());
        }

        Answer answer() {
            return new Answer(Outcome.valueOf(outcome), done, words, by, at);
        }
    }
}
