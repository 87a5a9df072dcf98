package org.waymark.backend.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A job that counts, ten a second, to the number it is given; 0 is more than it can do, and less is a mistake. */
@TestComponent
public class CountingWork implements JobWork {

    public static final String KIND = "counting";

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String kind() {
        return KIND;
    }

    public int runs() {
        return runs.get();
    }

    @Override
    public Mono<String> run(RunningJob job) {
        runs.incrementAndGet();
        int to = Integer.parseInt(job.input());
        if (to == 0) {
            return Mono.error(ProblemException.invalid("Counting to nothing cannot be done. Give a number."));
        }
        return Flux.range(1, to)
                .delayElements(Duration.ofMillis(100))
                .takeUntil(i -> job.isStopped())
                .doOnNext(i -> job.reached(i, to, "Counting"))
                .last()
                .map(last -> "Counted to " + last + ".");
    }
}
