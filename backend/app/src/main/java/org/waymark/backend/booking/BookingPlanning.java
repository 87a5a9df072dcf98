package org.waymark.backend.booking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.backend.participant.Bookings.Problem;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Plans somebody's pathway around what they have booked and given up, with as few moves as will do. Each step may be done
 * again: a kill between two of them leaves it due, and the next run goes on from there.
 */
@Component
class BookingPlanning {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 5;
    private static final String OTHERS_WOULD_MOVE =
            "Other sessions of yours at short notice would have to move for it. Nothing moves before you say so.";

    private final BookingRepository bookings;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final Seats seats;
    private final Replans replans;
    private final Pathways pathways;
    private final Today today;

    BookingPlanning(
            BookingRepository bookings,
            ParticipantRepository participants,
            OfferRepository offers,
            Seats seats,
            Replans replans,
            Pathways pathways,
            Today today) {
        this.bookings = bookings;
        this.participants = participants;
        this.offers = offers;
        this.seats = seats;
        this.replans = replans;
        this.pathways = pathways;
        this.today = today;
    }

    /** Does nothing where nothing is due. */
    Mono<Void> plan(String personId) {
        Scope.Self scope = new Scope.Self(personId);
        return Mono.defer(() -> bookings.get(scope))
                .filter(Bookings::isDue)
                .flatMap(due -> participants
                        .find(WAYMARK, personId)
                        .filter(participant -> isOn(participant, due))
                        .flatMap(participant -> planned(participant, due))
                        .defaultIfEmpty(due.settled(Map.of())))
                .flatMap(settled -> bookings.save(scope, settled))
                .retryWhen(Retry.max(TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof SeatsGoneException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .then();
    }

    private static boolean isOn(Participant participant, Bookings due) {
        return participant.stands()
                && !participant.training().isOver()
                && participant.enrolment().offerId().equals(due.offerId());
    }

    private Mono<Bookings> planned(Participant participant, Bookings due) {
        return offers.find(WAYMARK, due.offerId())
                .flatMap(offer -> seats.takeBack(offer.id(), toCome(offer, due.givenUp()), participant.id())
                        .then(Mono.defer(() -> replans.tryOut(participant, due, Fit.asked(due, participant))))
                        .map(replan -> Fit.of(replan, due, offer, today.date()))
                        .flatMap(fit -> hold(participant, due, fit)
                                .flatMap(now ->
                                        seated(offer, now, due).thenReturn(due.settled(problems(now, due, fit))))));
    }

    private Mono<Participant> hold(Participant participant, Bookings due, Fit fit) {
        return switch (fit) {
            case Fit.AsItIs same -> Mono.just(participant);
            case Fit.Fits(var replan) -> replans.hold(WAYMARK, participant, replan);
            case Fit.Asks asks -> leave(participant, due);
            case Fit.None none -> leave(participant, due);
        };
    }

    /** What is given up goes, though nothing takes its place. */
    private Mono<Participant> leave(Participant participant, Bookings due) {
        Set<String> left = new HashSet<>(due.givenUp());
        left.retainAll(participant.summary().sessionIds());
        return left.isEmpty() ? Mono.just(participant) : pathways.leave(WAYMARK, participant, left);
    }

    /** The seats they booked are their pathway's now; those they left on the way there are for others. */
    private Mono<Void> seated(Offer offer, Participant now, Bookings due) {
        List<String> counted = now.summary().sessionIds();
        Set<String> booked = due.booked().stream().map(Booked::sessionId).collect(Collectors.toSet());
        Set<String> left = due.booked().stream()
                .flatMap(one -> one.inPlaceOf().stream())
                .filter(id -> !counted.contains(id) && !booked.contains(id))
                .collect(Collectors.toSet());
        booked.retainAll(counted);
        return seats.takeBack(offer.id(), toCome(offer, left), now.id())
                .then(Mono.defer(() -> seats.hold(offer.id(), booked, now.id(), null)));
    }

    private static Map<String, Problem> problems(Participant now, Bookings due, Fit fit) {
        Problem problem = switch (fit) {
            case Fit.Asks asks -> new Problem(true, OTHERS_WOULD_MOVE);
            case Fit.None(var before, var why) -> new Problem(false, why);
            case Fit.AsItIs same -> new Problem(false, "");
            case Fit.Fits fits -> new Problem(false, "");
        };
        Map<String, Problem> problems = new HashMap<>();
        if (!problem.sentence().isEmpty()) {
            due.wished().stream()
                    .map(Booked::sessionId)
                    .filter(id -> !now.summary().sessionIds().contains(id))
                    .forEach(id -> problems.put(id, problem));
        }
        return problems;
    }

    private List<String> toCome(Offer offer, Collection<String> sessionIds) {
        return sessionIds.stream()
                .flatMap(id -> offer.findSession(id).stream())
                .filter(session -> session.start().isAfter(today.time()))
                .map(Offer.Session::id)
                .toList();
    }
}
