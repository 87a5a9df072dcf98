package org.waymark.backend.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.identity.Role;

/**
 * A role that is offered to whoever reads mails at an address.
 *
 * @param secretHash of the link's secret
 * @param email normalised; absent for the first administrator, who says theirs
 * @param office the id of what the inviter looks after
 * @param organisationId as the membership will have it
 * @param personId whom a participant will be
 */
public record Invitation(
        String id,
        long version,
        String secretHash,
        @Nullable String email,
        Role role,
        String office,
        @Nullable String organisationId,
        String organisation,
        @Nullable String personId,
        String invitedBy,
        String inviterName,
        Instant created,
        Instant expires,
        State state) {

    public enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN
    }

    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expires);
    }

    Invitation in(State other) {
        return with(secretHash, expires, other);
    }

    /** With another link: the one before is worthless. */
    Invitation again(String otherSecretHash, Instant until) {
        return with(otherSecretHash, until, State.OPEN);
    }

    Invitation by(String accountId, String name) {
        return new Invitation(
                id,
                version,
                secretHash,
                email,
                role,
                office,
                organisationId,
                organisation,
                personId,
                accountId,
                name,
                created,
                expires,
                state);
    }

    private Invitation with(String hash, Instant until, State now) {
        return new Invitation(
                id,
                version,
                hash,
                email,
                role,
                office,
                organisationId,
                organisation,
                personId,
                invitedBy,
                inviterName,
                created,
                until,
                now);
    }

    Membership membership(LocalDate from) {
        return new Membership(role, organisationId, organisation, from, null);
    }
}
