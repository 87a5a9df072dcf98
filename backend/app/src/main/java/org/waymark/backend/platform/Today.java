package org.waymark.backend.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The only way to ask what day it is: in England, by a clock that tests can set. */
@Component
public class Today {

    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.now(clock.withZone(ENGLAND));
    }

    public LocalDateTime time() {
        return LocalDateTime.now(clock.withZone(ENGLAND));
    }

    public Instant instant() {
        return clock.instant();
    }
}
