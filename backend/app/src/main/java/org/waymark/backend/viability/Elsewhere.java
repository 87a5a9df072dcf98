package org.waymark.backend.viability;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Pathways.Restart;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.Today;
import org.waymark.backend.viability.MergingPlan.Mover;
import reactor.core.publisher.Mono;

/** What somebody's pathway would be in another cohort, with all they have done. */
@Component
class Elsewhere {

    private final Pathways pathways;
    private final ChangedSessions changed;
    private final Today today;

    Elsewhere(Pathways pathways, ChangedSessions changed, Today today) {
        this.pathways = pathways;
        this.changed = changed;
        this.today = today;
    }

    Participant as(Participant participant, Offer offer) {
        LocalDate day = today.date();
        LocalDate start = offer.starts().isBefore(day) ? day : offer.starts();
        Enrolment there =
                new Enrolment(offer.qualification(), offer.frameworkVersion(), offer.id(), offer.cohort(), start);
        return participant.withTraining(participant.training(), there, participant.choices());
    }

    /** The mover with the dates they would get, or why there are none. Stores nothing. */
    Mono<Mover> tried(Participant participant, Offer offer, Mover mover) {
        Participant there = as(participant, offer);
        return pathways.restart(there)
                .flatMap(restart -> isAtShortNotice(participant, there, restart)
                        .map(atShortNotice ->
                                atShortNotice ? dated(mover, restart).atShortNotice() : dated(mover, restart)));
    }

    /** Whether they have to say yes first, since a session within the notice period would go, or another come. */
    Mono<Boolean> isAtShortNotice(Participant here, Participant there, Restart restart) {
        var planned = restart.planned();
        return planned == null
                ? Mono.just(false)
                : changed.areNear(here, there.withSummary(Summaries.of(planned, restart.learning())));
    }

    private static Mover dated(Mover m, Restart restart) {
        var planned = restart.planned();
        return new Mover(
                m.personId(),
                m.fromOfferId(),
                m.toOfferId(),
                m.minutesBefore(),
                m.minutesAfter(),
                m.worse(),
                planned == null ? null : planned.finish(),
                restart.movedSteps(),
                why(restart));
    }

    /** Empty where there is a pathway. */
    static String why(Restart restart) {
        var problem = restart.problem();
        return problem == null ? "" : String.join(" ", problem.conflict());
    }
}
