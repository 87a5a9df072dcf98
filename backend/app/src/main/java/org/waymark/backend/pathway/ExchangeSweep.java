package org.waymark.backend.pathway;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Exchange.Side;
import org.waymark.backend.pathway.store.ExchangeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends exchanges that a crash left: where one of the two has changed, the other follows, or, if that is not possible any
 * more, the one gets back what they had. May run twice, and beside {@link org.waymark.backend.delivery.SeatSweep}.
 */
@Component
class ExchangeSweep {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Logger log = LoggerFactory.getLogger(ExchangeSweep.class);

    /** By then whoever began it has ended it, or is no more. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final ExchangeRepository exchanges;
    private final ParticipantRepository participants;
    private final Pathways pathways;
    private final PathwaySeats seats;
    private final Today today;

    ExchangeSweep(
            ExchangeRepository exchanges,
            ParticipantRepository participants,
            Pathways pathways,
            PathwaySeats seats,
            Today today) {
        this.exchanges = exchanges;
        this.participants = participants;
        this.pathways = pathways;
        this.seats = seats;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(2));
    }

    /** Yields how many exchanges were ended. */
    Mono<Long> sweep() {
        Flux<Exchange> left = exchanges
                .list(WAYMARK)
                .filter(exchange -> exchange.since().plus(SETTLED).isBefore(today.instant()));
        return Sweeps.each(
                        "Exchange",
                        left,
                        Exchange::id,
                        exchange -> end(exchange).thenReturn(exchange.id()))
                .count();
    }

    private Mono<Void> end(Exchange exchange) {
        return Flux.fromStream(exchange.sides())
                .concatMap(side -> participants.find(WAYMARK, side.participantId()))
                .collectList()
                .filter(both -> both.size() == 2)
                .flatMap(both -> end(exchange, both))
                .then(Mono.defer(() -> exchanges.delete(WAYMARK, exchange)));
    }

    private Mono<Void> end(Exchange exchange, List<Participant> both) {
        List<Side> waiting = exchange.sides()
                .filter(side -> isAsBefore(participant(both, side), side))
                .toList();
        return waiting.size() == 1
                ? follow(exchange, waiting.getFirst(), both).then(Mono.defer(() -> settle(exchange)))
                : settle(exchange);
    }

    private static boolean isAsBefore(Participant participant, Side side) {
        return participant.pathwayId().equals(side.pathwayId());
    }

    private static Participant participant(List<Participant> both, Side side) {
        return both.stream()
                .filter(one -> one.id().equals(side.participantId()))
                .findFirst()
                .orElseThrow();
    }

    private Mono<Void> follow(Exchange exchange, Side side, List<Participant> both) {
        Participant waiting = participant(both, side);
        Side done = exchange.otherThan(side);
        return seats.beside(waiting, done.gives())
                .then(Mono.defer(() -> pathways.withSessions(waiting, side.sessionIds(), done.participantId())))
                .flatMap(resat -> pathways.sit(WAYMARK, waiting, resat))
                .then()
                .onErrorResume(e -> {
                    log.info("Exchange {} cannot be ended, so it is undone: {}", exchange.id(), e.getMessage());
                    Participant first = participant(both, done);
                    return pathways.restore(WAYMARK, first, first, done.pathwayId())
                            .then();
                });
    }

    /** Each keeps the seats that their pathway counts on by now, and no other of the two. */
    private Mono<Void> settle(Exchange exchange) {
        return Flux.fromStream(exchange.sides())
                .concatMap(side -> participants
                        .find(WAYMARK, side.participantId())
                        .flatMapMany(now -> Flux.fromStream(exchange.sides().map(Side::gives))
                                .filter(session -> !now.summary().sessionIds().contains(session))
                                .concatMap(session -> seats.takeBack(now, session))))
                .then();
    }
}
