package org.waymark.backend.offering;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.pathway.ReplanRun.Tried;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.RunningJob;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes over everybody on an offer for a job, some together, and counts what becomes of them. */
@Component
class EachOnOffer {

    /** Enough to read and write in few requests, and few enough to hear every second or two how far it has come. */
    private static final int TOGETHER = 50;
    /** While some are read or written, others are planned. */
    private static final int AT_ONCE = 2;

    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantLists participants;
    private final int together;

    @Autowired
    EachOnOffer(ParticipantLists participants) {
        this(participants, TOGETHER);
    }

    EachOnOffer(ParticipantLists participants, int together) {
        this.participants = participants;
        this.together = together;
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

    /** @param each what becomes of some of them, in any order; without those for whom it cannot be told */
    Mono<Tally> go(RunningJob job, Offer offer, String doing, Function<List<Participant>, Flux<Tried>> each) {
        return on(WAYMARK, offer).flatMap(people -> go(job, people, doing, each));
    }

    private Mono<Tally> go(
            RunningJob job, List<Participant> people, String doing, Function<List<Participant>, Flux<Tried>> each) {
        Tally tally = new Tally();
        job.reached(0, people.size(), doing);
        return Flux.fromIterable(people)
                .buffer(together)
                .takeWhile(some -> !job.isStopped())
                .flatMap(
                        some -> each.apply(some)
                                .doOnNext(tried -> tally.count(tried.replan()))
                                .doOnNext(tried -> job.reached(tally.all(), people.size(), doing))
                                .count()
                                .doOnNext(told -> tally.failed().addAndGet(some.size() - told.intValue()))
                                .doFinally(end -> job.reached(tally.all(), people.size(), doing)),
                        AT_ONCE)
                .then(Mono.fromSupplier(() -> tally))
                .filter(done -> !job.isStopped())
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("It was stopped before its end.")));
    }
}
