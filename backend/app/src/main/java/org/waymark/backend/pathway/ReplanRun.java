package org.waymark.backend.pathway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.Rearranging.Held;
import org.waymark.backend.pathway.Rearranging.Move;
import org.waymark.backend.pathway.Standings.Own;
import org.waymark.backend.platform.Scope;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plans again for many on one offer, with as few moves as will do. The offer, who sits where, and each school with its
 * calendar are read once. Good for one piece of work on one day.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0065-many-planned-again.md">decision 0065</a>
 */
public final class ReplanRun {

    /** Of those who were read together; more would only wait for the processors. */
    private static final int AT_ONCE = 4;

    private final Offer offer;
    private final Sitting sitting;
    private final PlanningInputsFinder finder;
    private final Standings standings;
    private final Replans replans;
    private final Rearranging rearranging;
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
            Rearranging rearranging,
            Function<ReplanRequest, Mono<ReplanOutcome>> planning,
            Function<String, Mono<Needs>> needs) {
        this.offer = offer;
        this.sitting = sitting;
        this.finder = finder;
        this.standings = standings;
        this.replans = replans;
        this.rearranging = rearranging;
        this.planning = planning;
        this.needs = needs;
    }

    private record Alike(String schoolId, String schoolName, String frameworkVersion) {}

    /** What came of somebody who was read. */
    public record Tried(Participant participant, Replan replan) {}

    /** As they and the offer of this run stand. Stores nothing. */
    public Mono<Replan> tryOut(Participant participant) {
        return standings.own(participant).flatMap(own -> tryOut(participant, own));
    }

    /**
     * As {@link #tryOut(Participant)}, with what is theirs read together. Leaves out those for whom it could not be told; where
     * reading together fails, each is read alone.
     */
    public Flux<Tried> tryOut(List<Participant> people) {
        return standings
                .own(people)
                .onErrorResume(Exception.class, e -> Mono.just(Map.of()))
                .flatMapMany(own -> Flux.fromIterable(people).flatMap(person -> tried(person, own), AT_ONCE));
    }

    private Mono<Tried> tried(Participant person, Map<String, Own> read) {
        return Mono.justOrEmpty(read.get(person.id()))
                .switchIfEmpty(Mono.defer(() -> standings.own(person)))
                .flatMap(own -> tryOut(person, own))
                .map(replan -> new Tried(person, replan))
                .onErrorResume(Exception.class, e -> Mono.empty());
    }

    private Mono<Replan> tryOut(Participant participant, Own own) {
        return Standings.of(participant, common(participant), needs.apply(participant.id()), own)
                .flatMap(inputs ->
                        replans.replan(inputs, sitting.othersHave(participant.id()), sessions, participant, planning))
                .map(Replan::unasked);
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

    /**
     * Plans them again and makes it hold, with reading and writing for all of them together. Each counts on the seats that
     * those planned before are about to have.
     *
     * @param people as they were just read
     * @param isStopped whether to end without writing
     * @param beforehand given the ids of those who are about to move
     * @return what came of each. Those who have changed since, whose seats had gone, or for whom it could not be told are
     *     left out; planned again, that is known
     */
    public Mono<List<Tried>> settle(
            Scope.System scope,
            List<Participant> people,
            BooleanSupplier isStopped,
            Function<List<String>, Mono<Void>> beforehand) {
        return tryOut(people)
                .doOnNext(tried -> move(tried).forEach(this::isToSit))
                .collectList()
                .filter(all -> !isStopped.getAsBoolean())
                .flatMap(all -> hold(scope, all, beforehand))
                .defaultIfEmpty(List.of());
    }

    private static List<Move> move(Tried tried) {
        return tried.replan() instanceof Replan.Changed changed
                ? List.of(Move.of(tried.participant(), changed))
                : List.of();
    }

    private Mono<List<Tried>> hold(Scope.System scope, List<Tried> all, Function<List<String>, Mono<Void>> beforehand) {
        List<Move> moves = all.stream().flatMap(tried -> move(tried).stream()).toList();
        return beforehand
                .apply(moves.stream().map(Move::participantId).toList())
                .then(Mono.defer(() -> rearranging.hold(scope, offer, moves)))
                .doOnError(e -> sat(moves, Held.NOTHING))
                .doOnNext(held -> sat(moves, held))
                .map(held -> all.stream()
                        .filter(tried -> !(tried.replan() instanceof Replan.Changed)
                                || held.participantIds()
                                        .contains(tried.participant().id()))
                        .toList());
    }

    private void isToSit(Move move) {
        sitting.sits(move.participantId(), move.comesTo());
    }

    private void sat(List<Move> moves, Held held) {
        moves.forEach(move -> sitting.leaves(
                move.participantId(),
                held.participantIds().contains(move.participantId()) ? move.leaves() : move.comesTo()));
        sitting.gone(held.gone());
    }
}
