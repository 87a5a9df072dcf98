package org.waymark.backend.attendance;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what a node left that died between a register and the rows of its people, and what an offer counts otherwise by
 * now. May run twice.
 */
@Component
class CountingSweep {

    private final Counting counting;

    CountingSweep(Counting counting) {
        this.counting = counting;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT20S")
    void sweepNow() {
        counting.countAll().block(Duration.ofMinutes(2));
    }
}
