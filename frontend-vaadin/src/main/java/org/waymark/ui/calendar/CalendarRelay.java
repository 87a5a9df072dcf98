package org.waymark.ui.calendar;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.contract.calendar.CalendarApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;

/** Hands calendars to the programs that ask under a secret address: they reach the interface, not the backend. */
@RestController
class CalendarRelay {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarApi calendars;

    CalendarRelay(CalendarApi calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable("secret") String secret) {
        try {
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .body(Calls.send(calendars.read(secret)).getBody());
        } catch (ProblemException problem) {
            return ResponseEntity.status(problem.kind() == ProblemException.Kind.GONE ? 404 : 503)
                    .build();
        }
    }
}
