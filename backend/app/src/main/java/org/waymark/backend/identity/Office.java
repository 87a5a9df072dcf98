package org.waymark.backend.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.identity.Role;

/**
 * What somebody looks after, and to which they give access: a trust and the schools in it, one school, a provider and its
 * delivery partners, one partner, or this installation.
 *
 * @param lead the role of those who look after it
 * @param organisationId absent for the installation
 * @param gives the roles that can be given in it
 */
record Office(String id, Role lead, @Nullable String organisationId, String name, Set<Role> gives) {

    static final String INSTALLATION = "installation";

    /** Roles that are held in no trust and with no provider. */
    private static final Set<Role> OF_THE_INSTALLATION =
            Set.of(Role.ADMINISTRATOR, Role.NATIONAL, Role.AUTHOR, Role.DATA_PROTECTION_OFFICER);

    /** Those of trusts, schools and providers to the first who looks after one of them, and to nobody after that. */
    private static final Set<Role> GIVEN_BY_ADMINISTRATORS = Set.of(
            Role.ADMINISTRATOR,
            Role.NATIONAL,
            Role.AUTHOR,
            Role.DATA_PROTECTION_OFFICER,
            Role.TRUST_LEAD,
            Role.SCHOOL_LEAD,
            Role.PROVIDER);

    /** Fails as forbidden for those who look after nothing. */
    static Office of(Caller caller) {
        String name = caller.organisation() == null ? "Waymark" : caller.organisation();
        return switch (caller.scope()) {
            case Scope.Trust(String id) ->
                new Office(
                        id(caller.scope()),
                        Role.TRUST_LEAD,
                        id,
                        name,
                        Set.of(Role.TRUST_LEAD, Role.SCHOOL_LEAD, Role.PARTICIPANT));
            case Scope.School(String id) ->
                new Office(id(caller.scope()), Role.SCHOOL_LEAD, id, name, Set.of(Role.SCHOOL_LEAD));
            case Scope.Provider(String id) ->
                new Office(
                        id(caller.scope()),
                        Role.PROVIDER,
                        id,
                        name,
                        Set.of(Role.PROVIDER, Role.PARTNER, Role.FACILITATOR, Role.PARTICIPANT));
            case Scope.Partner(String id) ->
                new Office(id(caller.scope()), Role.PARTNER, id, name, Set.of(Role.PARTNER));
            case Scope.Nobody _ -> installation(caller, name);
            case Scope.Self _, Scope.Facilitator _, Scope.National _, Scope.System _ ->
                throw ProblemException.forbidden();
        };
    }

    static String id(Scope scope) {
        return switch (scope) {
            case Scope.Trust(String id) -> "trust/" + id;
            case Scope.School(String id) -> "school/" + id;
            case Scope.Provider(String id) -> "provider/" + id;
            case Scope.Partner(String id) -> "partner/" + id;
            case Scope.Nobody _ -> INSTALLATION;
            case Scope.Self _, Scope.Facilitator _, Scope.National _, Scope.System _ -> "nobody";
        };
    }

    private static Office installation(Caller caller, String name) {
        if (caller.role() != Role.ADMINISTRATOR) {
            throw ProblemException.forbidden();
        }
        return new Office(INSTALLATION, Role.ADMINISTRATOR, null, name, GIVEN_BY_ADMINISTRATORS);
    }

    /** Whether the role is held in the office itself: by those who look after it, and those who run a provider's sessions. */
    boolean isHeldInIt(Role role) {
        return role == lead || lead == Role.PROVIDER && role == Role.FACILITATOR;
    }

    /** Whether it is this office that the membership was given in; what belongs to a trust or provider, {@link Branches} knows. */
    boolean gave(Membership membership) {
        return organisationId == null
                ? OF_THE_INSTALLATION.contains(membership.role())
                : isHeldInIt(membership.role()) && organisationId.equals(membership.organisationId());
    }
}
