package org.waymark.backend.viability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.message.News;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.engine.replan.ReplanRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The sessions that change for somebody who goes to another cohort: those that they had, and those that they get. Only
 * what is still to come counts.
 */
@Component
class ChangedSessions {

    private static final Scope.System WAYMARK = new Scope.System();

    private final OfferRepository offers;
    private final BookingRepository bookings;
    private final Today today;

    ChangedSessions(OfferRepository offers, BookingRepository bookings, Today today) {
        this.offers = offers;
        this.bookings = bookings;
        this.today = today;
    }

    /** Whether one is within the notice period, so that it needs their yes. */
    Mono<Boolean> areNear(Participant before, Participant after) {
        LocalDate unasked = today.date().plusDays(ReplanRequest.NOTICE);
        return starts(before, after).any(start -> start.toLocalDate().isBefore(unasked));
    }

    /** Whether one begins so soon that no mail about it may wait. */
    Mono<Boolean> areSoon(Participant before, Participant after) {
        LocalDateTime now = today.time();
        return starts(before, after).any(start -> News.isSoon(start, now));
    }

    private Flux<LocalDateTime> starts(Participant before, Participant after) {
        return Flux.just(before, after).concatMap(this::starts);
    }

    private Flux<LocalDateTime> starts(Participant participant) {
        String offerId = participant.enrolment().offerId();
        LocalDateTime now = today.time();
        return Mono.zip(offers.find(WAYMARK, offerId), bookings.get(new Scope.Self(participant.id())))
                .flatMapIterable(
                        found -> had(participant, found.getT1(), found.getT2().on(offerId)))
                .filter(session -> session.isHeld() && session.start().isAfter(now))
                .map(Offer.Session::start);
    }

    /** A seat that was booked just now is not in the pathway yet. */
    private static Iterable<Offer.Session> had(Participant participant, Offer offer, Bookings bookings) {
        return Stream.concat(
                        participant.summary().sessionIds().stream(),
                        bookings.booked().stream().map(Booked::sessionId))
                .flatMap(id -> offer.findSession(id).stream())
                .toList();
    }
}
