package org.waymark.backend.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/**
 * Trusts and providers that nobody looks after yet: whoever runs the installation may invite the first to do so, and
 * nobody after that. So they can never let themselves into one that is at work.
 */
@Component
class FirstLeads {

    private static final Scope.System WAYMARK = new Scope.System();

    private final TrustRepository trusts;
    private final Providers providers;
    private final AccountRepository accounts;
    private final Today today;

    FirstLeads(TrustRepository trusts, Providers providers, AccountRepository accounts, Today today) {
        this.trusts = trusts;
        this.providers = providers;
        this.accounts = accounts;
        this.today = today;
    }

    record Organisation(String id, String name) {}

    /** Fails as invalid where it is not named or not known, as a conflict where somebody looks after it. */
    Mono<Organisation> find(Role lead, @Nullable String named) {
        String said = Objects.requireNonNullElse(named, "").strip();
        Mono<Organisation> found = lead == Role.TRUST_LEAD ? trust(said) : provider(said);
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
