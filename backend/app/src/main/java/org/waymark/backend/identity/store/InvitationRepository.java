package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.identity.Invitation;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class InvitationRepository {

    static final StoredShape<StoredInvitation> SHAPE =
            new StoredShape<>("invitations", "invitation", StoredInvitation.class, List.of());

    private final StoredDocuments<StoredInvitation> documents;

    InvitationRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Invitation> find(String id) {
        return documents.find(id).map(StoredInvitation::invitation);
    }

    public Mono<Invitation> findBySecretHash(String secretHash) {
        return documents.list(query(where("secretHash").is(secretHash))).next().map(StoredInvitation::invitation);
    }

    public Flux<Invitation> list(String office) {
        return documents.list(query(where("office").is(office))).map(StoredInvitation::invitation);
    }

    /** To be that participant. */
    public Flux<Invitation> ofPerson(String personId) {
        return documents.list(query(where("personId").is(personId))).map(StoredInvitation::invitation);
    }

    public Mono<Invitation> insert(Invitation invitation) {
        return documents.insert(StoredInvitation.of(invitation)).map(StoredInvitation::invitation);
    }

    /** Fails as stale where it was changed since it was read. */
    public Mono<Invitation> replace(Invitation invitation) {
        return documents.replace(StoredInvitation.of(invitation)).map(StoredInvitation::invitation);
    }

    public Mono<Invitation> put(Invitation invitation) {
        return documents.put(StoredInvitation.of(invitation)).map(StoredInvitation::invitation);
    }

    record StoredInvitation(
            String id,
            long version,
            String secretHash,
            @Nullable String email,
            String role,
            String office,
            @Nullable String organisationId,
            String organisation,
            @Nullable String personId,
            String invitedBy,
            String inviterName,
            Instant created,
            Instant expires,
            String state)
            implements Stored {

        static StoredInvitation of(Invitation i) {
            return new StoredInvitation(
                    i.id(),
                    i.version(),
                    i.secretHash(),
                    i.email(),
                    i.role().name(),
                    i.office(),
                    i.organisationId(),
                    i.organisation(),
                    i.personId(),
                    i.invitedBy(),
                    i.inviterName(),
                    i.created(),
                    i.expires(),
                    i.state().name());
        }

        Invitation invitation() {
            return new Invitation(
                    id,
                    version,
                    secretHash,
                    email,
                    Role.valueOf(role),
                    office,
                    organisationId,
                    organisation,
                    personId,
                    invitedBy,
                    inviterName,
                    created,
                    expires,
                    Invitation.State.valueOf(state));
        }
    }
}
