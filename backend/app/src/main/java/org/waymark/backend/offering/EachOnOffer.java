package org.waymark.backend.offering;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.RunningJob;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes over everybody on an offer for a job, some at once, and counts what becomes of them. */
@Component
class EachOnOffer {

    private static final int AT_ONCE = 8;
    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantLists participants;

    EachOnOffer(ParticipantLists participants) {
        this.participants = participants;
    }

    /** Who is on the offer and goes on with it, by name. */
    Mono<List<Participant>> on(Scope scope, Offer offer) {
        return participants
                .of(scope)
                .map(all -> all.stream()
                        .filter(person -> person.enrolment().offerId().equals(offer.id()))
                        .filter(person -> person.stands() && !person.training().isOver())
                        .sorted(Comparator.comparing(person -> person.person().name()))
                        .toList());
    }

    /** How many keep what they have, move, or have no other pathway; and for how many it could not be told. */
    record Tally(AtomicInteger kept, AtomicInteger moved, AtomicInteger none, AtomicInteger failed) {

        Tally() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        void count(Replan replan) {
            AtomicInteger one = switch (replan) {
                case Replan.Kept same -> kept;
                case Replan.Changed changed -> moved;
                case Replan.NotPossible not -> none;
            };
            one.incrementAndGet();
        }

        int all() {
            return kept.get() + moved.get() + none.get() + failed.get();
        }
    }

    Mono<Tally> go(RunningJob job, Offer offer, String doing, Function<Participant, Mono<Replan>> each) {
        return on(WAYMARK, offer).flatMap(people -> go(job, people, doing, each));
    }

    private static Mono<Tally> go(
            RunningJob job, List<Participant> people, String doing, Function<Participant, Mono<Replan>> each) {
        Tally tally = new Tally();
        job.reached(0, people.size(), doing);
        return Flux.fromIterable(people)
                .takeWhile(person -> !job.isStopped())
                .flatMap(
                        person -> each.apply(person)
                                .doOnNext(tally::count)
                                .onErrorResume(
                                        e -> !(e instanceof Error),
                                        e -> Mono.fromRunnable(tally.failed()::incrementAndGet))
                                .doFinally(end -> job.reached(tally.all(), people.size(), doing)),
                        AT_ONCE)
                .then(Mono.fromSupplier(() -> tally))
                .filter(done -> !job.isStopped())
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("It was stopped before its end.")));
    }
}
