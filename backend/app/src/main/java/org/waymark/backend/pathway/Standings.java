package org.waymark.backend.pathway;

import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.store.PathwayRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.assignment.Proposal.Standing;
import reactor.core.publisher.Mono;

/** Finds where somebody stands: all that their next plan is made from, the pathway they have included. */
@Component
class Standings {

    private final LearningRepository learning;
    private final PathwayRepository pathways;
    private final PlanningInputsFinder finder;
    private final BookingRepository bookings;

    Standings(
            LearningRepository learning,
            PathwayRepository pathways,
            PlanningInputsFinder finder,
            BookingRepository bookings) {
        this.learning = learning;
        this.pathways = pathways;
        this.finder = finder;
        this.bookings = bookings;
    }

    Mono<PlanningInputs> of(Participant participant) {
        return Mono.zip(
                        learning.get(participant),
                        pathways.get(participant),
                        bookings.get(new Scope.Self(participant.id())))
                .flatMap(found -> finder.find(participant.person(), participant.enrolment(), found.getT1())
                        .map(inputs -> inputs.with(participant.training().away())
                                .with(found.getT3())
                                .after(found.getT2(), participant.standing() == Standing.ENROLLED)));
    }

    /**
     * @param common what they share with others, such as the offer and their school, read before
     * @param needs theirs
     */
    Mono<PlanningInputs> of(Participant participant, Mono<PlanningInputs> common, Mono<Needs> needs) {
        return Mono.zip(
                        common,
                        needs,
                        bookings.get(new Scope.Self(participant.id())),
                        learning.get(participant),
                        pathways.get(participant))
                .map(found ->
                        found.getT1().of(participant, found.getT2(), found.getT3(), found.getT4(), found.getT5()));
    }
}
