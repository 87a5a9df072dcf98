package org.waymark.backend.booking.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.booking.OwnSessions;
import org.waymark.backend.booking.SessionBookings;
import org.waymark.backend.booking.WaitingLists;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.BookingApi;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.SeatAwaited;
import org.waymark.contract.booking.SeatGivenUp;
import reactor.core.publisher.Mono;

@RestController
class BookingController implements BookingApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final SessionBookings bookings;
    private final OwnSessions own;
    private final WaitingLists waiting;

    BookingController(SessionBookings bookings, OwnSessions own, WaitingLists waiting) {
        this.bookings = bookings;
        this.own = own;
        this.waiting = waiting;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<OwnSession>> sessions(String participantId) {
        return Callers.self(participantId)
                .flatMap(own::list)
                .map(listed -> Page.whole(listed.all().stream()
                        .map(one -> BookingViews.of(listed.asking(), one))
                        .toList()));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<BookingEffect> preview(String participantId, BookingWanted wanted) {
        return Callers.self(participantId)
                .flatMap(scope -> bookings.preview(scope, wanted))
                .map(BookingViews::of);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<BookedSession>> book(String participantId, String idempotencyKey, BookingWanted wanted) {
        return Callers.self(participantId)
                .flatMap(scope -> bookings.book(scope, IdempotencyKeys.checked(idempotencyKey), wanted))
                .map(booked -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(BookingViews.session(booked.offer(), booked.session())));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<BookingEffect> previewGivingUp(String participantId, SeatGivenUp seat) {
        return Callers.self(participantId)
                .flatMap(scope -> bookings.previewGivingUp(scope, seat.sessionId()))
                .map(BookingViews::of);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Void> giveUp(String participantId, String idempotencyKey, SeatGivenUp seat) {
        return Callers.self(participantId)
                .flatMap(scope -> bookings.giveUp(scope, IdempotencyKeys.checked(idempotencyKey), seat.sessionId()));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<OwnSession.Waiting> await(String participantId, SeatAwaited seat) {
        return Callers.self(participantId)
                .flatMap(scope -> waiting.join(scope, seat.sessionId()))
                .map(list -> BookingViews.waiting(participantId, list));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Void> endWaiting(String participantId, SeatAwaited seat) {
        return Callers.self(participantId)
                .flatMap(scope -> waiting.leave(scope, seat.sessionId()))
                .then();
    }
}
