package org.waymark.backend.pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.Seats.Asked;
import org.waymark.backend.delivery.Seats.Wish;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.Proposal.Standing;
import reactor.core.publisher.Mono;

/** The seats that pathways count on. */
@Component
class PathwaySeats {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Seats seats;
    private final OfferRepository offers;
    private final Today today;

    PathwaySeats(Seats seats, OfferRepository offers, Today today) {
        this.seats = seats;
        this.offers = offers;
        this.today = today;
    }

    /** Gets all that the participant's pathway counts on, or fails with {@link SeatsGoneException} and gets none. */
    Mono<Void> ask(Participant participant) {
        return got(offer(participant)
                .flatMap(offer -> seats.ask(
                        offer, participant.summary().sessionIds(), participant.id(), holdUntil(participant))));
    }

    /** Those of an offer's sessions that they have not got yet, for each all or none; by their ids. */
    Mono<Map<String, Asked>> askMore(Offer offer, List<Rearranging.Move> moves) {
        return seats.askAll(
                offer,
                moves.stream()
                        .map(move ->
                                new Wish(move.participantId(), List.copyOf(move.comesTo()), holdUntil(move.after())))
                        .toList());
    }

    private static Mono<Void> got(Mono<Asked> asking) {
        return asking.flatMap(asked -> switch (asked) {
            case Asked.Had had -> Mono.empty();
            case Asked.Full(var sessionIds) -> Mono.error(new SeatsGoneException(sessionIds));
        });
    }

    /** What is only proposed is held until the day of the answer. */
    private static @Nullable Instant holdUntil(Participant participant) {
        var by = participant.assignedBy();
        return participant.standing() == Standing.PROPOSED && by != null && by.respondBy() != null
                ? by.respondBy().plusDays(1).atStartOfDay(Today.ENGLAND).toInstant()
                : null;
    }

    /** Makes held seats taken, or the other way round, as the participant stands now. */
    Mono<Void> settle(Participant participant) {
        return seats.hold(
                participant.enrolment().offerId(),
                participant.summary().sessionIds(),
                participant.id(),
                holdUntil(participant));
    }

    /** Gives back what the earlier pathway counted on and the present one does not, but for sessions that have begun. */
    Mono<Void> giveBack(Participant earlier, List<String> keep) {
        return offer(earlier).flatMap(offer -> giveBack(offer, earlier, keep));
    }

    private Mono<Void> giveBack(Offer offer, Participant earlier, List<String> keep) {
        List<String> free = new ArrayList<>(earlier.summary().sessionIds());
        free.removeAll(keep);
        free.removeIf(session -> !isToCome(offer, session));
        return seats.takeBack(offer.id(), free, earlier.id());
    }

    /** As {@link #giveBack(Participant, List)}, for many. */
    Mono<Void> giveBackAll(Offer offer, List<Rearranging.Move> moves) {
        Map<String, List<String>> bySession = new TreeMap<>();
        for (Rearranging.Move move : moves) {
            move.leaves().stream()
                    .filter(session -> isToCome(offer, session))
                    .forEach(session -> bySession
                            .computeIfAbsent(session, first -> new ArrayList<>())
                            .add(move.participantId()));
        }
        return seats.takeBackAll(offer.id(), bySession);
    }

    private boolean isToCome(Offer offer, String sessionId) {
        return offer.findSession(sessionId)
                .filter(found -> found.start().isAfter(today.time()))
                .isPresent();
    }

    /**
     * Gets a seat that somebody else is about to leave, beside them for a moment. Fails with {@link SeatsGoneException}
     * where somebody else is doing the same.
     */
    Mono<Void> beside(Participant participant, String sessionId) {
        return got(offer(participant)
                .flatMap(offer -> seats.askBeside(offer, sessionId, participant.id(), holdUntil(participant))));
    }

    Mono<Void> takeBack(Participant participant, String sessionId) {
        return seats.takeBack(participant.enrolment().offerId(), List.of(sessionId), participant.id());
    }

    Mono<Sitting> sitting(Offer offer) {
        return seats.of(offer).map(bySession -> {
            Sitting sitting = new Sitting();
            bySession.forEach(
                    (session, seats) -> seats.forEach(seat -> sitting.sits(seat.participantId(), List.of(session))));
            return sitting;
        });
    }

    /** By session id, the seats that others have. */
    Mono<Map<String, Integer>> othersHave(Offer offer, String... exceptPersonIds) {
        Set<String> except = Set.copyOf(List.of(exceptPersonIds));
        return seats.of(offer)
                .map(bySession -> bySession.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (int) entry.getValue().stream()
                                .filter(seat -> !except.contains(seat.participantId()))
                                .count())));
    }

    private Mono<Offer> offer(Participant participant) {
        return offers.find(WAYMARK, participant.enrolment().offerId())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                        "no offer " + participant.enrolment().offerId())));
    }
}
