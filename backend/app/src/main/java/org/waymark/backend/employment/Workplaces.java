package org.waymark.backend.employment;

import org.springframework.stereotype.Component;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Finds the places that people can move to. */
@Component
class Workplaces {

    private static final Scope.System WAYMARK = new Scope.System();

    private final SchoolRepository schools;
    private final TrustRepository trusts;

    Workplaces(SchoolRepository schools, TrustRepository trusts) {
        this.schools = schools;
        this.trusts = trusts;
    }

    /** Fails with a sentence where it is not known, or closed. */
    Mono<Workplace> find(Destination destination) {
        return switch (destination) {
            case Destination.ToSchool(String id) ->
                schools.find(WAYMARK, id)
                        .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such school.")))
                        .map(Workplaces::open);
            case Destination.ToTrust(String id) ->
                trusts.find(WAYMARK, id)
                        .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such trust.")))
                        .map(trust -> Workplace.trust(trust.id(), trust.name()));
            case Destination.Nowhere() -> Mono.just(Workplace.NOWHERE);
        };
    }

    private static Workplace open(School school) {
        if (school.isClosed()) {
            throw ProblemException.invalid(
                    school.name() + " is closed. Choose the school that took over from it, or another one.");
        }
        return of(school);
    }

    static Workplace of(School school) {
        return new Workplace(
                school.id(), school.name(), school.trustId(), school.trustName(), school.phase(), school.kind());
    }
}
