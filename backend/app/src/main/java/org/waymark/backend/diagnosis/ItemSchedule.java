package org.waymark.backend.diagnosis;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/** Has questions learnt of once a day, by whichever node is free: each node asks, and the day's job is made once. */
@Component
public class ItemSchedule {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Jobs jobs;
    private final Today today;

    ItemSchedule(Jobs jobs, Today today) {
        this.jobs = jobs;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT8M")
    void askNow() {
        ask().block(Duration.ofMinutes(1));
    }

    Mono<Job> ask() {
        return jobs.submit(WAYMARK, ItemLearning.KIND, today.date().toString());
    }
}
