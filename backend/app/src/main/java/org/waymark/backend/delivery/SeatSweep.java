package org.waymark.backend.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.store.SeatRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes back seats that nobody counts on: held for an answer that did not come in time, or left by a node that died
 * between giving a seat and storing the pathway, or between storing a new pathway and giving back the seats of the old.
 * Seats that were taken in sessions that have begun stay: they tell who was there.
 */
@Component
public class SeatSweep {

    /** Longer than any request between a seat and its pathway. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(SeatSweep.class);
    private static final Scope.System WAYMARK = new Scope.System();

    private final SeatRepository seats;
    private final OfferRepository offers;
    private final ParticipantRepository participants;
    private final Today today;

    SeatSweep(SeatRepository seats, OfferRepository offers, ParticipantRepository participants, Today today) {
        this.seats = seats;
        this.offers = offers;
        this.participants = participants;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(2));
    }

    /** Yields how many seats were taken back. Seats are read before the pathways that count on them are. */
    public Mono<Long> sweep() {
        return seats.list(WAYMARK)
                .collectList()
                .flatMapMany(all -> Mono.zip(
                                participants.list(WAYMARK).map(SeatSweep::byId),
                                offers.list(WAYMARK)
                                        .map(found -> found.stream()
                                                .collect(Collectors.toMap(Offer::id, Function.identity()))))
                        .flatMapMany(known -> Flux.fromIterable(all)
                                .flatMap(session -> takeBack(session, known.getT1(), known.getT2()))))
                .count()
                .doOnNext(count -> {
                    if (count > 0) {
                        log.info("Took back {} seats that nobody counted on", count);
                    }
                });
    }

    private static Map<String, Participant> byId(List<Participant> all) {
        return all.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    private Flux<Boolean> takeBack(
            SessionSeats session, Map<String, Participant> participants, Map<String, Offer> offers) {
        boolean begun = hasBegun(session, Optional.ofNullable(offers.get(session.offerId())));
        Flux<Seat> left = Flux.fromIterable(session.seats())
                .filter(seat -> seat.isOver(today.instant())
                        || !begun
                                && isLost(session, seat, Optional.ofNullable(participants.get(seat.participantId()))));
        return Sweeps.each(
                        "Seat of",
                        left,
                        Seat::participantId,
                        seat -> seats.takeBack(WAYMARK, session.offerId(), session.sessionId(), seat.participantId()))
                .filter(had -> had);
    }

    private boolean hasBegun(SessionSeats session, Optional<Offer> offer) {
        return offer.flatMap(found -> found.findSession(session.sessionId()))
                .map(found -> !found.start().isAfter(today.time()))
                .orElse(false);
    }

    private boolean isLost(SessionSeats session, Seat seat, Optional<Participant> participant) {
        boolean counted = participant
                .filter(found -> found.enrolment().offerId().equals(session.offerId()))
                .map(found -> found.summary().sessionIds().contains(session.sessionId()))
                .orElse(false);
        return !counted && seat.heldFor() == null && seat.since().plus(SETTLED).isBefore(today.instant());
    }
}
