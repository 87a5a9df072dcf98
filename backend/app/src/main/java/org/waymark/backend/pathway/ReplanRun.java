package org.waymark.backend.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanRequest;
import reactor.core.publisher.Mono;

/**
 * Plans again for many on one offer, with as few moves as will do. The offer, who sits where, and each school with its
 * calendar are read once. Good for one piece of work on one day.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0065-many-planned-again.md">decision 0065</a>
 */
public final class ReplanRun {

    private final Offer offer;
    private final Sitting sitting;
    private final PlanningInputsFinder finder;
    private final Standings standings;
    private final Replans replans;
    private final Pathways pathways;
    private final Function<ReplanRequest, Mono<ReplanOutcome>> planning;
    private final Function<String, Mono<Needs>> needs;
    private final EngineSessions sessions = new EngineSessions();
    private final Map<Alike, Mono<PlanningInputs>> common = new ConcurrentHashMap<>();

    ReplanRun(
            Offer offer,
            Sitting sitting,
            PlanningInputsFinder finder,
            Standings standings,
            Replans replans,
            Pathways pathways,
            Function<ReplanRequest, Mono<ReplanOutcome>> planning,
            Function<String, Mono<Needs>> needs) {
        this.offer = offer;
        this.sitting = sitting;
        this.finder = finder;
        this.standings = standings;
        this.replans = replans;
        this.pathways = pathways;
        this.planning = planning;
        this.needs = needs;
    }

    private record Alike(String schoolId, String schoolName, String frameworkVersion) {}

    /** As they and the offer of this run stand. Stores nothing. */
    public Mono<Replan> tryOut(Participant participant) {
        return standings
                .of(participant, common(participant), needs.apply(participant.id()))
                .flatMap(inputs ->
                        replans.replan(inputs, sitting.othersHave(participant.id()), sessions, participant, planning));
    }

    private Mono<PlanningInputs> common(Participant participant) {
        var person = participant.person();
        var enrolment = participant.enrolment();
        return common.computeIfAbsent(
                new Alike(person.schoolId(), person.schoolName(), enrolment.frameworkVersion()),
                first -> finder.find(person, enrolment, Learning.none(person.id()))
                        .map(inputs -> inputs.with(offer))
                        .cache());
    }

    /** Makes it hold. Fails as {@link Replans#hold}; tried out again, what was gone then is known. */
    public Mono<Participant> hold(Scope scope, Participant participant, Replan.Changed replan) {
        return pathways.rearrange(scope, offer, participant, replan)
                .doOnError(SeatsGoneException.class, gone -> sitting.gone(gone.sessionIds()))
                .doOnNext(saved -> moved(participant, saved));
    }

    private void moved(Participant before, Participant after) {
        List<String> left = new ArrayList<>(before.summary().sessionIds());
        left.removeAll(after.summary().sessionIds());
        sitting.leaves(before.id(), left);
        sitting.sits(after.id(), after.summary().sessionIds());
    }
}
