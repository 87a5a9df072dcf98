package org.waymark.backend.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/**
 * Trusts, schools without a trust, and providers that nobody looks after yet: whoever runs the installation may invite the first to do so, and
 * nobody after that. So they can never let themselves into one that is at work.
 */
@Component
class FirstLeads {

    private static final Scope.System WAYMARK = new Scope.System();

    private final TrustRepository trusts;
    private final SchoolRegister register;
    private final SchoolRepository schools;
    private final Providers providers;
    private final AccountRepository accounts;
    private final Today today;

    FirstLeads(
            TrustRepository trusts,
            SchoolRegister register,
            SchoolRepository schools,
            Providers providers,
            AccountRepository accounts,
            Today today) {
        this.trusts = trusts;
        this.register = register;
        this.schools = schools;
        this.providers = providers;
        this.accounts = accounts;
        this.today = today;
    }

    record Organisation(String id, String name) {}

    /** Fails as invalid where it is not named or not known, as a conflict where somebody looks after it. */
    Mono<Organisation> find(Role lead, @Nullable String named) {
        String said = Objects.requireNonNullElse(named, "").strip();
        Mono<Organisation> found = switch (lead) {
            case TRUST_LEAD -> trust(said);
            case SCHOOL_LEAD -> school(said);
            case PROVIDER -> provider(said);
            case PARTICIPANT, PARTNER, FACILITATOR, AUTHOR, ADMINISTRATOR, NATIONAL, DATA_PROTECTION_OFFICER ->
                throw new IllegalArgumentException("nobody is the first of " + lead);
        };
        return found.delayUntil(one -> refuseOneAtWork(lead, one.id(), one.name()));
    }

    private Mono<Organisation> trust(String uid) {
        return trusts.list(WAYMARK)
                .filter(trust -> trust.uid().equals(uid) && trust.open())
                .next()
                .map(FirstLeads::organisation)
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                        "Give the number of an open trust in the register, such as 2044. Import the register first.")));
    }

    private static Organisation organisation(Trust trust) {
        return new Organisation(trust.id(), trust.name());
    }

    private Mono<Organisation> school(String urn) {
        return register.current()
                .flatMap(held -> Mono.justOrEmpty(held.findByUrn(urn)))
                .flatMap(id -> schools.find(WAYMARK, id))
                .filter(school -> !school.isClosed())
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                        "Give the number (URN) of an open school in the register, such as 900001.")))
                .map(FirstLeads::withoutTrust);
    }

    private static Organisation withoutTrust(School school) {
        if (school.trustId() != null) {
            throw ProblemException.conflict(school.name() + " is of " + school.trustName()
                    + ": those who lead development there give access to it.");
        }
        return new Organisation(school.id(), school.name());
    }

    private Mono<Organisation> provider(String name) {
        return name.isEmpty()
                ? Mono.error(ProblemException.invalid("Give the provider’s name."))
                : providers.named(name).map(one -> new Organisation(one.id(), one.name()));
    }

    /** An invitation to be the first opens nothing once somebody else has come. */
    Mono<Boolean> refuseIfLate(Invitation invitation) {
        String organisation = invitation.organisationId();
        return invitation.office().equals(Office.INSTALLATION) && organisation != null
                ? refuseOneAtWork(invitation.role(), organisation, invitation.organisation())
                : Mono.just(true);
    }

    private Mono<Boolean> refuseOneAtWork(Role lead, String organisationId, String name) {
        return accounts.list()
                .flatMapIterable(account -> account.current(today.date()))
                .filter(held -> held.role() == lead && organisationId.equals(held.organisationId()))
                .hasElements()
                .flatMap(atWork -> atWork
                        ? Mono.error(ProblemException.conflict(
                                "Somebody looks after " + name + " already: they invite the others."))
                        : Mono.just(true));
    }
}
