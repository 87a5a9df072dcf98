package org.waymark.backend.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Mono;

/**
 * Schools of a trust and delivery partners of a provider: those above give access to them, too. One that comes to belong to
 * another takes those who look after it along.
 */
@Component
class Branches {

    private final SchoolRepository schools;
    private final Providers providers;

    Branches(SchoolRepository schools, Providers providers) {
        this.schools = schools;
        this.providers = providers;
    }

    /** @param open whether access to it can still be given */
    record Branch(String id, String name, boolean open) {}

    /** Whether those of the office give the role in what belongs to it. */
    static boolean gives(Office office, Role role) {
        return switch (office.lead()) {
            case TRUST_LEAD -> role == Role.SCHOOL_LEAD;
            case PROVIDER -> role == Role.PARTNER;
            case PARTICIPANT,
                    SCHOOL_LEAD,
                    PARTNER,
                    FACILITATOR,
                    AUTHOR,
                    ADMINISTRATOR,
                    NATIONAL,
                    DATA_PROTECTION_OFFICER -> false;
        };
    }

    /** Fails as invalid for one that does not belong to the office, or is no more. */
    Mono<Branch> find(Office office, @Nullable String id) {
        return of(office, Objects.requireNonNullElse(id, ""))
                .filter(Branch::open)
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                        office.lead() == Role.TRUST_LEAD
                                ? "Choose one of your trust’s open schools."
                                : "Choose one of your delivery partners.")));
    }

    /** Whether the role is held in what belongs to the office now. */
    Mono<Boolean> hold(Office office, Membership membership) {
        return Mono.justOrEmpty(membership.organisationId())
                .filter(id -> gives(office, membership.role()))
                .flatMap(id -> of(office, id))
                .hasElement();
    }

    private Mono<Branch> of(Office office, String id) {
        String owner = Objects.requireNonNull(office.organisationId());
        return office.lead() == Role.TRUST_LEAD
                ? schools.find(new Scope.Trust(owner), id)
                        .map(school -> new Branch(school.id(), school.name(), !school.isClosed()))
                : providers
                        .partnersOf(owner)
                        .filter(partner -> partner.id().equals(id))
                        .next()
                        .map(partner -> new Branch(id, partner.name(), partner.isOpen()));
    }
}
