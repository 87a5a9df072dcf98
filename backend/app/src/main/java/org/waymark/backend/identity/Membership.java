package org.waymark.backend.identity;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.identity.Role;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param organisationId the school, trust, provider or partner whose documents it opens; absent for roles that open no tenant
 * @param organisation what to call the place it is held in
 * @param from the first day; absent where it was given before that was noted
 * @param to the first day on which it is held no more
 */
public record Membership(
        Role role,
        @Nullable String organisationId,
        @Nullable String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static Membership of(
            Role role, @Nullable String providerId, @Nullable String trustId, @Nullable String organisation) {
        String organisationId = switch (role) {
            case TRUST_LEAD -> trustId;
            case PROVIDER -> providerId;
            case PARTICIPANT,
                    SCHOOL_LEAD,
                    PARTNER,
                    FACILITATOR,
                    AUTHOR,
                    ADMINISTRATOR,
                    NATIONAL,
                    DATA_PROTECTION_OFFICER -> null;
        };
        return new Membership(role, organisationId, organisation, null, null);
    }

    /** Names it among those of its account: a role is held once at a time in an organisation. */
    public String id() {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return organisationId == null ? name : name + "." + organisationId;
    }

    public boolean isHeldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    Membership until(LocalDate day) {
        return new Membership(role, organisationId, organisation, from, day);
    }

    /** The documents it opens to whoever holds it; nobody's where it lacks what would say whose. */
    Scope scope(Account holder) {
        String personId = holder.personId();
        return switch (role) {
            case PARTICIPANT -> personId == null ? new Scope.Nobody() : new Scope.Self(personId);
            case TRUST_LEAD -> organisationId == null ? new Scope.Nobody() : new Scope.Trust(organisationId);
            case SCHOOL_LEAD -> organisationId == null ? new Scope.Nobody() : new Scope.School(organisationId);
            case PROVIDER -> organisationId == null ? new Scope.Nobody() : new Scope.Provider(organisationId);
            case PARTNER -> organisationId == null ? new Scope.Nobody() : new Scope.Partner(organisationId);
            case FACILITATOR ->
                organisationId == null ? new Scope.Nobody() : new Scope.Facilitator(organisationId, holder.email());
            case NATIONAL -> new Scope.National();
            case AUTHOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER -> new Scope.Nobody();
        };
    }

    org.waymark.contract.identity.Membership shown() {
        return new org.waymark.contract.identity.Membership(id(), role, organisation, from);
    }
}
