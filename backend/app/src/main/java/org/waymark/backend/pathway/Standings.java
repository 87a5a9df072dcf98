package org.waymark.backend.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Learning;
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

    private static final Scope.System SYSTEM = new Scope.System();

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
        return own(participant)
                .flatMap(own -> finder.find(participant.person(), participant.enrolment(), own.learning())
                        .map(inputs -> inputs.with(participant.training().away())
                                .with(own.bookings())
                                .after(own.pathway(), participant.standing() == Standing.ENROLLED)));
    }

    /** What somebody shares with nobody. */
    record Own(Learning learning, PlannedPathway pathway, Bookings bookings) {}

    Mono<Own> own(Participant participant) {
        return Mono.zip(
                        learning.get(participant),
                        pathways.get(participant),
                        bookings.get(new Scope.Self(participant.id())))
                .map(found -> new Own(found.getT1(), found.getT2(), found.getT3()));
    }

    /** By their ids, in a request for each kind; without those whose pathway is not there. */
    Mono<Map<String, Own>> own(Collection<Participant> participants) {
        List<String> ids = participants.stream().map(Participant::id).toList();
        return Mono.zip(
                        learning.getAll(SYSTEM, participants),
                        pathways.getAll(SYSTEM, participants),
                        bookings.getAll(SYSTEM, ids))
                .map(found -> own(ids, found.getT1(), found.getT2(), found.getT3()));
    }

    private static Map<String, Own> own(
            List<String> ids,
            Map<String, Learning> learning,
            Map<String, PlannedPathway> pathways,
            Map<String, Bookings> bookings) {
        Map<String, Own> own = new HashMap<>();
        for (String id : ids) {
            PlannedPathway pathway = pathways.get(id);
            if (pathway != null) {
                Bookings booked = bookings.getOrDefault(id, Bookings.none(id));
                own.put(id, new Own(learning.getOrDefault(id, Learning.none(id)), pathway, booked));
            }
        }
        return own;
    }

    /**
     * @param common what they share with others, such as the offer and their school, read before
     * @param needs theirs
     */
    static Mono<PlanningInputs> of(Participant participant, Mono<PlanningInputs> common, Mono<Needs> needs, Own own) {
        return Mono.zip(
                common,
                needs,
                (like, known) -> like.of(participant, known, own.bookings(), own.learning(), own.pathway()));
    }
}
