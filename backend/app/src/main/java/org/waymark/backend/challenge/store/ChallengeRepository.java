package org.waymark.backend.challenge.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.challenge.LoggedChallenge;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Nobody but the person reads or changes them. */
@Repository
public class ChallengeRepository {

    static final StoredShape<StoredChallenge> SHAPE =
            new StoredShape<>("challenges", "challenge", StoredChallenge.class, List.of());

    private final StoredDocuments<StoredChallenge> documents;

    ChallengeRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Newest first. */
    public Mono<List<LoggedChallenge>> list(Scope.Self scope) {
        return documents
                .list(query(where("personId").is(scope.personId())))
                .map(StoredChallenge::challenge)
                .sort(Comparator.comparing(LoggedChallenge::logged).reversed())
                .collectList();
    }

    public Mono<LoggedChallenge> find(Scope.Self scope, String id) {
        return documents
                .find(id)
                .map(StoredChallenge::challenge)
                .filter(challenge -> challenge.personId().equals(scope.personId()));
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<LoggedChallenge> insertOnce(Scope.Self scope, LoggedChallenge challenge) {
        if (!scope.personId().equals(challenge.personId())) {
            return Mono.error(new IllegalArgumentException("a challenge of somebody else"));
        }
        return documents
                .insert(StoredChallenge.of(challenge))
                .map(StoredChallenge::challenge)
                .onErrorResume(DuplicateKeyException.class, e -> find(scope, challenge.id()));
    }

    /** Fails as stale where it is gone already. */
    public Mono<Void> delete(Scope.Self scope, LoggedChallenge challenge) {
        return scope.personId().equals(challenge.personId())
                ? documents.delete(challenge.id(), challenge.version())
                : Mono.error(new IllegalArgumentException("a challenge of somebody else"));
    }

    record StoredChallenge(String id, long version, String personId, String text, Instant logged) implements Stored {

        static StoredChallenge of(LoggedChallenge c) {
            return new StoredChallenge(c.id(), c.version(), c.personId(), c.text(), c.logged());
        }

        LoggedChallenge challenge() {
            return new LoggedChallenge(id, version, personId, text, logged);
        }
    }
}
