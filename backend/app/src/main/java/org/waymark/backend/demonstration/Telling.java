package org.waymark.backend.demonstration;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says now and then how far a large demonstration has come. */
final class Telling {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final int EVERY = 500;

    private final int all;
    private final AtomicInteger done = new AtomicInteger();

    Telling(int all) {
        this.all = all;
    }

    void another() {
        int now = done.incrementAndGet();
        if (now % EVERY == 0) log.info("The demonstration has {} of {} people", now, all);
    }
}
