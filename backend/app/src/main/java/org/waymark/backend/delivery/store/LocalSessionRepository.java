package org.waymark.backend.delivery.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.delivery.local.LocalSession;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever proposed a session sees it, and the provider of its offer. */
@Repository
public class LocalSessionRepository {

    static final StoredShape<StoredLocalSession> SHAPE =
            new StoredShape<>("local_sessions", "local-session", StoredLocalSession.class, List.of());

    private final StoredDocuments<StoredLocalSession> documents;

    LocalSessionRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** In no order. */
    public Flux<LocalSession> list(Scope scope) {
        return documents.list(new Query(visible(scope))).map(StoredLocalSession::session);
    }

    public Mono<LocalSession> find(Scope scope, String id) {
        return documents.find(id).map(StoredLocalSession::session).filter(session -> reaches(scope, session));
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<LocalSession> insertOnce(Scope scope, LocalSession session) {
        return reached(scope, session)
                .flatMap(mine -> documents.insert(StoredLocalSession.of(mine)))
                .map(StoredLocalSession::session)
                .onErrorResume(DuplicateKeyException.class, e -> find(scope, session.id()));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<LocalSession> replace(Scope scope, LocalSession session) {
        return reached(scope, session)
                .flatMap(mine -> documents.replace(StoredLocalSession.of(mine)))
                .map(StoredLocalSession::session);
    }

    private static Mono<LocalSession> reached(Scope scope, LocalSession session) {
        return reaches(scope, session)
                ? Mono.just(session)
                : Mono.error(() -> ProblemException.notFound("There is no such session here."));
    }

    private static boolean reaches(Scope scope, LocalSession session) {
        return switch (scope) {
            case Scope.Provider(String providerId) -> providerId.equals(session.providerId());
            case Scope.Trust(String trustId) ->
                trustId.equals(session.proposer().trustId());
            case Scope.Partner(String partnerId) ->
                partnerId.equals(session.proposer().partnerId());
            case Scope.Self _, Scope.School _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ -> false;
            case Scope.System _ -> true;
        };
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Provider(String providerId) -> where("providerId").is(providerId);
            case Scope.Trust(String trustId) -> where("trustId").is(trustId);
            case Scope.Partner(String partnerId) -> where("partnerId").is(partnerId);
            case Scope.Self _, Scope.School _, Scope.Facilitator _, Scope.National _, Scope.Nobody _ ->
                where("_id").is(null);
            case Scope.System _ -> new Criteria();
        };
    }
}
