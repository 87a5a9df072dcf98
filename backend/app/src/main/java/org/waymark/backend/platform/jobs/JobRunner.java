package org.waymark.backend.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.jobs.RunningJob.Reached;
import org.waymark.contract.job.Job.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes jobs from the store and runs them, a few at once. */
@Component
class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEW_EVERY = Duration.ofMillis(500);
    private static final Duration KEEP = Duration.ofDays(30);
    private static final Duration LONGEST_STORE_CALL = Duration.ofSeconds(20);

    private final JobRepository jobs;
    private final Map<String, JobWork> works;
    private final JobThreads threads;
    private final Today today;
    private final Set<RunningJob> running = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    JobRunner(JobRepository jobs, List<JobWork> works, JobThreads threads, Today today) {
        this.jobs = jobs;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.threads = threads;
        this.today = today;
    }

    /** Looks for a job without waiting for the next regular look. */
    void lookNow() {
        if (open && running.size() < AT_ONCE) {
            take().subscribe(job -> {}, e -> log.warn("Could not look for jobs: {}", e.getMessage()));
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        lookNow();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void sweep() {
        jobs.deleteFinishedBefore(today.instant().minus(KEEP)).block(LONGEST_STORE_CALL);
    }

    private Mono<StoredJob> take() {
        return jobs.take(today.instant(), today.instant().plus(LEASE)).doOnNext(this::start);
    }

    private void start(StoredJob stored) {
        RunningJob job = new RunningJob(stored);
        running.add(job);
        var renewing = Flux.interval(RENEW_EVERY, RENEW_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> renew(job))
                .subscribe(told -> {}, e -> job.stop());
        Mono.defer(() -> work(job))
                .subscribeOn(threads.scheduler())
                .doFinally(signal -> renewing.dispose())
                .flatMap(message -> over(job, job.isStopped() ? State.CANCELLED : State.DONE, message))
                .onErrorResume(e -> failed(job, e))
                .doFinally(signal -> {
                    running.remove(job);
                    lookNow();
                })
                .subscribe(done -> {}, e -> log.error("Job {} could not be ended", job.id(), e));
    }

    private Mono<String> work(RunningJob job) {
        JobWork work = works.get(job.stored().kind());
        return work == null
                ? Mono.error(new IllegalStateException(
                        "nobody does jobs of kind " + job.stored().kind()))
                : work.run(job).defaultIfEmpty("Done.");
    }

    /** Stops the work where the job was cancelled or is another node's by now. A store that is away for a while is not that. */
    private Mono<StoredJob> renew(RunningJob job) {
        return jobs.renew(job.stored(), job.reached(), today.instant().plus(LEASE))
                .switchIfEmpty(Mono.fromRunnable(job::stop))
                .doOnNext(now -> {
                    if (now.cancelAsked()) {
                        job.stop();
                    }
                })
                .onErrorResume(e -> Mono.empty());
    }

    private Mono<StoredJob> over(RunningJob job, State state, String message) {
        Reached reached = job.reached();
        return open || state == State.DONE
                ? jobs.finish(
                        job.stored(), state, new Reached(reached.done(), reached.total(), message), today.instant())
                : jobs.release(job.stored());
    }

    private Mono<StoredJob> failed(RunningJob job, Throwable e) {
        if (e instanceof ProblemException problem) {
            return over(job, State.FAILED, problem.detail());
        }
        log.error("Job {} of kind {} failed", job.id(), job.stored().kind(), e);
        return over(job, State.FAILED, "Something went wrong on our side. Try it again; if it happens again, tell us.");
    }

    @Override
    public void start() {
        open = true;
    }

    /** What runs is stopped and goes back to the queue, for the next start or another node. */
    @Override
    public void stop() {
        open = false;
        running.forEach(RunningJob::stop);
        Mono.delay(Duration.ofMillis(50))
                .repeat(() -> !running.isEmpty())
                .then()
                .block(LONGEST_STORE_CALL);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
