package org.waymark.contract.calendar;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** Sessions as iCalendar (RFC 5545): to take once, or under a secret address that programs ask again and again. */
@HttpExchange("/api/v1")
public interface CalendarApi {

    /** Only the person's own. */
    @GetExchange("/participants/{participantId}/calendar-feed")
    Mono<CalendarFeed> feed(@PathVariable("participantId") String participantId);

    /** A new address; the one before ends. */
    @PostExchange("/participants/{participantId}/calendar-feed")
    Mono<CalendarFeed> renew(@PathVariable("participantId") String participantId);

    /** Ends the address. Again, it changes nothing. */
    @DeleteExchange("/participants/{participantId}/calendar-feed")
    Mono<CalendarFeed> end(@PathVariable("participantId") String participantId);

    @GetExchange("/participants/{participantId}/calendar-file")
    Mono<ResponseEntity<byte[]>> file(@PathVariable("participantId") String participantId);

    /** Without signing in. 404 for every other secret, ended ones included. */
    @GetExchange("/calendar-feeds/{secret}")
    Mono<ResponseEntity<byte[]>> read(@PathVariable("secret") String secret);
}
