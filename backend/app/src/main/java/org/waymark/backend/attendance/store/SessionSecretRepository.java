package org.waymark.backend.attendance.store;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** What the codes of a session are made of. Nobody is told it; Waymark alone reads it. */
@Repository
public class SessionSecretRepository {

    static final StoredShape<StoredSecret> SHAPE =
            new StoredShape<>("session_secrets", "session-secret", StoredSecret.class, List.of());

    private final StoredDocuments<StoredSecret> documents;

    SessionSecretRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Empty where no code of the session was ever shown. */
    public Mono<String> find(Scope.System scope, String offerId, String sessionId) {
        return documents.find(id(offerId, sessionId)).map(StoredSecret::secret);
    }

    /** The first who asks makes it; of two at once, one. */
    public Mono<String> get(Scope.System scope, String offerId, String sessionId) {
        return find(scope, offerId, sessionId)
                .switchIfEmpty(Mono.defer(() -> documents
                        .insert(new StoredSecret(id(offerId, sessionId), 0, Secrets.make()))
                        .map(StoredSecret::secret)))
                .onErrorResume(DuplicateKeyException.class, meanwhile -> find(scope, offerId, sessionId));
    }

    private static String id(String offerId, String sessionId) {
        return offerId + "/" + sessionId;
    }

    record StoredSecret(String id, long version, String secret) implements Stored {}
}
