package org.waymark.backend.rebooking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.OfferChanges;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.backend.rebooking.store.RebookingRepository;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works out, applies and takes back. Each step may be done once more: what a node that died has done is found done.
 */
@Component
class RebookingWork implements JobWork {

    static final String KIND = "rebooking";

    private static final Scope.System WAYMARK = new Scope.System();

    private final RebookingRepository rebookings;
    private final OfferRepository offers;
    private final OfferChanges changes;
    private final ParticipantRepository participants;
    private final Placing placing;
    private final PersonRebooking personRebooking;
    private final Bystanders bystanders;

    RebookingWork(
            RebookingRepository rebookings,
            OfferRepository offers,
            OfferChanges changes,
            ParticipantRepository participants,
            Placing placing,
            PersonRebooking personRebooking,
            Bystanders bystanders) {
        this.rebookings = rebookings;
        this.offers = offers;
        this.changes = changes;
        this.participants = participants;
        this.placing = placing;
        this.personRebooking = personRebooking;
        this.bystanders = bystanders;
    }

    static String key(String id, State state, long version) {
        return id + " " + state + " " + version;
    }

    static String jobId(Caller caller, String id, State state, long version) {
        return Jobs.id(caller, KIND, key(id, state, version));
    }

    static String input(String id, State state) {
        return state + " " + id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        String[] input = job.input().split(" ", 2);
        State state = State.valueOf(input[0]);
        return rebookings
                .find(WAYMARK, input[1])
                .filter(found -> found.state() == state)
                .flatMap(found -> switch (state) {
                    case PLANNING -> plan(found, job);
                    case APPLYING -> apply(found, job);
                    case UNDOING -> undo(found, job);
                    case PLANNED, APPLIED, UNDONE -> Mono.<String>empty();
                })
                .defaultIfEmpty("There is nothing left to do.");
    }

    /** What is known so far: rows, and seats that they would take from others. */
    private record Plan(List<Row> rows, Map<String, Integer> promised) {

        Plan with(Row row) {
            Map<String, Integer> more = new HashMap<>(promised);
            row.gained().forEach(session -> more.merge(session, 1, Integer::sum));
            List<Row> all = new ArrayList<>(rows);
            all.add(row);
            return new Plan(all, more);
        }
    }

    private Mono<String> plan(Rebooking rebooking, RunningJob job) {
        return Mono.zip(concerned(rebooking), offersById(rebooking))
                .flatMap(found -> Flux.fromIterable(found.getT1())
                        .index()
                        .reduce(
                                Mono.just(new Plan(List.of(), Map.of())),
                                (soFar, next) -> soFar.flatMap(plan -> {
                                    Participant participant = next.getT2();
                                    job.reached(next.getT1(), found.getT1().size(), "Looking for places");
                                    return placing.find(
                                                    rebooking,
                                                    participant,
                                                    Objects.requireNonNull(found.getT2()
                                                            .get(participant
                                                                    .enrolment()
                                                                    .offerId())),
                                                    plan.promised())
                                            .map(placed -> plan.with(placed.row()));
                                }))
                        .flatMap(Function.identity()))
                .flatMap(plan -> rebookings.change(
                        WAYMARK, rebooking.id(), now -> now.with(plan.rows()).in(State.PLANNED, now.jobId())))
                .map(planned -> "It is worked out for %d people."
                        .formatted(planned.people().size()));
    }

    /** In an order by lot, so that nobody is first because of their name or because they came early. */
    private Mono<List<Participant>> concerned(Rebooking rebooking) {
        return participants
                .list(new Scope.Provider(rebooking.providerId()))
                .map(all -> all.stream()
                        .filter(participant -> participant.summary().sessionIds().stream()
                                .anyMatch(rebooking.goneFrom(
                                        participant.enrolment().offerId())::contains))
                        .sorted((one, other) -> lot(rebooking, one).compareTo(lot(rebooking, other)))
                        .toList());
    }

    private static UUID lot(Rebooking rebooking, Participant participant) {
        return UUID.nameUUIDFromBytes((rebooking.id() + participant.id()).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Map<String, Offer>> offersById(Rebooking rebooking) {
        return Flux.fromIterable(rebooking.offerIds())
                .concatMap(id -> offers.find(WAYMARK, id))
                .collect(Collectors.toMap(Offer::id, Function.identity()));
    }

    private Mono<String> apply(Rebooking rebooking, RunningJob job) {
        return inOffers(rebooking, rebooking::cancelledIn)
                .then(Mono.defer(() -> joined(rebooking)))
                .delayUntil(bystanders::tell)
                .flatMap(now -> each(now, job, "Finding places", row -> personRebooking.settle(now, row)))
                .flatMap(done -> job.isStopped()
                        ? Mono.just("Stopped. Those who have a place keep it; applying again goes on with the rest.")
                        : rebookings
                                .change(WAYMARK, rebooking.id(), now -> now.in(State.APPLIED, now.jobId()))
                                .map(RebookingWork::summary));
    }

    /** Somebody may have got a seat since it was worked out. */
    private Mono<Rebooking> joined(Rebooking rebooking) {
        return concerned(rebooking).flatMap(all -> {
            List<Row> more = all.stream()
                    .filter(participant -> rebooking.row(participant.id()).isEmpty())
                    .map(participant -> Row.waiting(
                            participant.id(), participant.enrolment().offerId()))
                    .toList();
            return rebookings.change(
                    WAYMARK,
                    rebooking.id(),
                    now -> now.with(Stream.concat(
                                    now.people().stream(),
                                    more.stream()
                                            .filter(row ->
                                                    now.row(row.participantId()).isEmpty()))
                            .toList()));
        });
    }

    private Mono<String> undo(Rebooking rebooking, RunningJob job) {
        return inOffers(rebooking, rebooking::restoredIn)
                .then(Mono.defer(() -> bystanders.tell(rebooking)))
                .then(Mono.defer(
                        () -> each(rebooking, job, "Putting back", row -> personRebooking.putBack(rebooking, row))))
                .flatMap(done -> job.isStopped()
                        ? Mono.just("Stopped. Taking back again goes on with the rest.")
                        : rebookings
                                .change(WAYMARK, rebooking.id(), now -> now.in(State.UNDONE, now.jobId()))
                                .thenReturn("It is taken back."));
    }

    /** A draft may have been deleted since. */
    private Mono<Void> inOffers(Rebooking rebooking, UnaryOperator<Offer> change) {
        return Flux.fromIterable(rebooking.offerIds())
                .concatMap(offerId -> offers.find(WAYMARK, offerId))
                .concatMap(offer -> changes.make(WAYMARK, offer.id(), change))
                .then();
    }

    /** One after another; what becomes of each is stored before the next. */
    private Mono<Boolean> each(Rebooking rebooking, RunningJob job, String what, Function<Row, Mono<Row>> step) {
        var done = new AtomicInteger();
        return Flux.fromIterable(rebooking.people())
                .takeWhile(row -> !job.isStopped())
                .concatMap(row -> step.apply(row)
                        .flatMap(now -> now.equals(row)
                                ? Mono.just(rebooking)
                                : rebookings.change(WAYMARK, rebooking.id(), all -> all.with(now)))
                        .doOnNext(stored -> job.reached(
                                done.incrementAndGet(), rebooking.people().size(), what)))
                .then(Mono.just(true));
    }

    private static String summary(Rebooking rebooking) {
        Map<Outcome, Long> counts =
                rebooking.people().stream().collect(Collectors.groupingBy(Row::outcome, Collectors.counting()));
        return "%d have a new place, %d are asked, %d have none."
                .formatted(
                        counts.getOrDefault(Outcome.MOVED, 0L),
                        counts.getOrDefault(Outcome.ASKED, 0L),
                        counts.getOrDefault(Outcome.NO_PLACE, 0L));
    }
}
