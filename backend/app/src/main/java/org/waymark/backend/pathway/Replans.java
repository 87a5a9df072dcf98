package org.waymark.backend.pathway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.replan.HeldPlace;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanRequest;
import reactor.core.publisher.Mono;

/**
 * Plans somebody's pathway again when something has changed that they did not ask for, with as few moves as will do.
 * Only what they have behind them, and what is near, stays as it is.
 */
@Service
public class Replans {

    private final Standings standings;
    private final PlanningInputsFinder finder;
    private final PathwaySeats seats;
    private final Planning planning;
    private final Pathways pathways;
    private final Rearranging rearranging;
    private final Today today;

    Replans(
            Standings standings,
            PlanningInputsFinder finder,
            PathwaySeats seats,
            Planning planning,
            Pathways pathways,
            Rearranging rearranging,
            Today today) {
        this.standings = standings;
        this.finder = finder;
        this.seats = seats;
        this.planning = planning;
        this.pathways = pathways;
        this.rearranging = rearranging;
        this.today = today;
    }

    /** To plan again for many in a job. */
    public Mono<ReplanRun> inJob(Offer offer) {
        return run(offer, planning::replanOrFailInJob, ofAll());
    }

    /** To count in a job what would become of many; where a pathway is wholly new, it is not one to hold. */
    public Mono<ReplanRun> countInJob(Offer offer) {
        return run(offer, planning::countInJob, ofAll());
    }

    /** To plan again for some while somebody waits. */
    public Mono<ReplanRun> onPage(Offer offer) {
        return run(offer, planning::replanOrClash, finder::needs);
    }

    /** Access needs by person, of all of whom there are any: read once. */
    private Function<String, Mono<Needs>> ofAll() {
        Mono<Map<String, Needs>> all = finder.needs().cache();
        return id -> all.map(known -> known.getOrDefault(id, Needs.none(id)));
    }

    private Mono<ReplanRun> run(
            Offer offer, Function<ReplanRequest, Mono<ReplanOutcome>> how, Function<String, Mono<Needs>> needs) {
        return seats.sitting(offer)
                .map(sitting -> new ReplanRun(offer, sitting, finder, standings, this, rearranging, how, needs));
    }

    /** As all stands now. Stores nothing. */
    public Mono<Replan> tryOut(Participant participant) {
        return tryOut(participant, UnaryOperator.identity());
    }

    /**
     * As if their offer were this. Stores nothing.
     *
     * @param change makes another offer of the one that is stored
     */
    public Mono<Replan> tryOut(Participant participant, UnaryOperator<Offer> change) {
        return standings
                .of(participant)
                .map(inputs -> inputs.with(change.apply(inputs.offer())))
                .flatMap(inputs -> seats.othersHave(inputs.offer(), participant.id())
                        .flatMap(taken -> replan(inputs, taken, new EngineSessions(), participant, planning::replan)));
    }

    /**
     * As if they had booked and given up these. Stores nothing.
     *
     * @param agreed topics whose sessions may move at short notice, since they have asked for it
     */
    public Mono<Replan> tryOut(Participant participant, Bookings bookings, Set<String> agreed) {
        Set<TopicId> topics = agreed.stream().map(TopicId::new).collect(Collectors.toSet());
        return standings
                .of(participant)
                .map(inputs -> inputs.with(bookings))
                .flatMap(inputs -> seats.othersHave(inputs.offer(), participant.id())
                        .flatMap(taken -> replan(
                                inputs,
                                taken,
                                new EngineSessions(),
                                participant,
                                request -> planning.replanOrClash(request.withAgreed(topics)))));
    }

    /**
     * Makes it hold: the seats that it needs, the pathway, the participant, in this order, and last the seats that nobody
     * needs any more. Fails as stale where the participant has changed since, or with {@link SeatsGoneException}.
     */
    public Mono<Participant> hold(Scope scope, Participant participant, Replan.Changed replan) {
        return pathways.restand(scope, participant, participant, replan.after(), replan.learning());
    }

    /**
     * @param taken by session id, the seats that others have
     * @param sessions of the offer, for everybody who is planned for with it
     */
    Mono<Replan> replan(
            PlanningInputs inputs,
            Map<String, Integer> taken,
            EngineSessions sessions,
            Participant participant,
            Function<ReplanRequest, Mono<ReplanOutcome>> how) {
        return Mono.fromSupplier(() -> PlanRequests.of(inputs, taken, sessions, participant.choices(), today.date()))
                .map(request -> ReplanRequest.of(request, Taken.present(inputs, today.date())))
                .flatMap(how)
                .map(outcome -> told(outcome, inputs, participant));
    }

    private Replan told(ReplanOutcome outcome, PlanningInputs inputs, Participant participant) {
        PlannedPathway before = inputs.presentPathway();
        return switch (outcome) {
            case ReplanOutcome.Kept kept -> new Replan.Kept(before);
            case ReplanOutcome.Replanned re ->
                new Replan.Changed(
                        before,
                        Pathways.planned(inputs, re.plan(), today.date(), before),
                        inputs.learning(),
                        toAgree(re.toAgree()),
                        re.fewest());
            case ReplanOutcome.NoPathway none ->
                new Replan.NotPossible(before, Pathways.conflict(inputs, participant.choices(), none.why()));
        };
    }

    private static List<Replan.ToAgree> toAgree(List<HeldPlace> places) {
        return places.stream()
                .map(place -> new Replan.ToAgree(
                        place.topic().toString(),
                        place.from() == null ? null : place.from().toString(),
                        place.to() == null ? null : place.to().toString(),
                        place.answerBy()))
                .toList();
    }
}
