package org.waymark.backend.calendar.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.calendar.Calendars;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.calendar.CalendarApi;
import org.waymark.contract.calendar.CalendarFeed;
import reactor.core.publisher.Mono;

@RestController
class CalendarController implements CalendarApi {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<CalendarFeed> feed(String participantId) {
        return own(participantId).flatMap(calendars::feed);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<CalendarFeed> renew(String participantId) {
        return own(participantId).flatMap(calendars::renew);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<CalendarFeed> end(String participantId) {
        return own(participantId).flatMap(calendars::end);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<byte[]>> file(String participantId) {
        return own(participantId).flatMap(calendars::file).map(CalendarController::answer);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<ResponseEntity<byte[]>> read(String secret) {
        return calendars.read(secret).map(CalendarController::answer);
    }

    private static ResponseEntity<byte[]> answer(byte[] file) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("waymark.ics")
                                .build()
                                .toString())
                .body(file);
    }

    private static Mono<Scope.Self> own(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }
}
