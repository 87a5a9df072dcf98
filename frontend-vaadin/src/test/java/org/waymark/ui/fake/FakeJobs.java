package org.waymark.ui.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.Job.State;
import org.waymark.contract.job.JobApi;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Jobs that are done in four steps, at once or at a pace that can be watched, or that wait to be told to go on. */
public class FakeJobs implements JobApi {

    private static final Instant BEGUN = Instant.parse("2026-11-23T09:00:00Z");
    private static final int STEPS = 4;

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, Work> ended = new LinkedHashMap<>();
    private volatile Duration pace = Duration.ZERO;
    private volatile boolean held;
    private volatile boolean broken;

    /** From now on each step of a job takes so long. */
    public void pace(Duration step) {
        pace = step;
    }

    /** From now on jobs stop half-way, until they are let go on. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** From now on the stream of events breaks after its first one. */
    public void breakStreams(boolean breaks) {
        broken = breaks;
    }

    /** Lets the job that was begun last come to its end. */
    public synchronized void finish() {
        List.copyOf(works.values()).getLast().to(STEPS);
    }

    synchronized Job begin(String kind, int total, String outcome, Runnable whenDone, Runnable whenStopped) {
        Work work = new Work("job-" + (works.size() + 1), kind, total, outcome, whenDone, whenStopped);
        works.put(work.job.id(), work);
        return work.job;
    }

    /** A job that was done before anybody looked. */
    synchronized void end(String id, String kind, int total, String outcome) {
        Work work = new Work(id, kind, total, outcome, () -> {}, () -> {});
        work.to(STEPS);
        ended.put(id, work);
    }

    private synchronized Work find(String jobId) {
        return works.getOrDefault(jobId, ended.get(jobId));
    }

    @Override
    public synchronized Mono<Job> job(String jobId) {
        Work work = find(jobId);
        return work == null ? FakeProblems.refuse(404, "No such job") : Mono.just(work.job);
    }

    @Override
    public Flux<Job> events(String jobId) {
        Work work = find(jobId);
        if (work == null) return Flux.error(new AssertionError("no job " + jobId));
        work.run();
        Flux<Job> events = work.told.asFlux();
        return broken ? events.take(1).concatWith(FakeProblems.refuse(503, "gone")) : events;
    }

    @Override
    public synchronized Mono<Void> cancel(String jobId) {
        works.get(jobId).stop();
        return Mono.empty();
    }

    private final class Work {

        private final Sinks.Many<Job> told = Sinks.many().replay().latest();
        private final int total;
        private final String outcome;
        private final Runnable whenDone;
        private final Runnable whenStopped;
        private volatile Job job;
        private boolean running;

        Work(String id, String kind, int total, String outcome, Runnable whenDone, Runnable whenStopped) {
            this.total = total;
            this.outcome = outcome;
            this.whenDone = whenDone;
            this.whenStopped = whenStopped;
            this.job = new Job(id, kind, State.QUEUED, 0, 0, "Waiting to begin", BEGUN, null);
        }

        synchronized void run() {
            if (running || job.state().isOver()) return;
            running = true;
            if (pace.isZero()) to(held ? 2 : STEPS);
            else
                Flux.interval(pace)
                        .takeWhile(tick -> !job.state().isOver())
                        .take(STEPS)
                        .filter(tick -> !held || tick < 2)
                        .subscribe(tick -> to((int) (tick + 1)));
        }

        synchronized void to(int step) {
            if (job.state().isOver()) return;
            if (step == STEPS) {
                whenDone.run();
                say(State.DONE, total, outcome, BEGUN.plusSeconds(3));
            } else say(State.RUNNING, (long) total * step / STEPS, "Finding pathways", null);
        }

        synchronized void stop() {
            whenStopped.run();
            say(State.CANCELLED, job.done(), "Stopped. Nothing has changed.", BEGUN.plusSeconds(2));
        }

        private void say(State state, long done, String message, Instant finished) {
            job = new Job(job.id(), job.kind(), state, done, total, message, BEGUN, finished);
            told.tryEmitNext(job);
            if (state.isOver()) told.tryEmitComplete();
        }
    }
}
