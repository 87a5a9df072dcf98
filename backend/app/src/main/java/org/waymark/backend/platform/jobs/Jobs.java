package org.waymark.backend.platform.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where features leave their long work, and people follow it. */
@Service
public class Jobs {

    private static final int MOST_WAITING = 200;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final JobRepository jobs;
    private final JobRunner runner;
    private final Today today;

    Jobs(JobRepository jobs, JobRunner runner, Today today) {
        this.jobs = jobs;
        this.runner = runner;
        this.today = today;
    }

    /**
     * Leaves work for the next node that is free. The same key of the same organisation again yields the job that it made
     * the first time. Fails as busy where too many wait.
     */
    public Mono<Job> submit(Caller caller, String kind, String key, String input) {
        return submit(caller.scope(), caller.accountId(), kind, key, input);
    }

    /**
     * Work that nobody asked for. The same key again yields the job that it made the first time, on whichever node; one
     * that failed waits for another turn, since nobody else would ask for it once more.
     */
    public Mono<Job> submit(Scope.System scope, String kind, String key) {
        return submit(scope, "waymark", kind, key, key)
                .flatMap(job -> job.state() == Job.State.FAILED
                        ? jobs.again(job.id()).map(StoredJob::job).defaultIfEmpty(job)
                        : Mono.just(job));
    }

    private Mono<Job> submit(Scope scope, String accountId, String kind, String key, String input) {
        StoredJob job = new StoredJob(
                id(scope, kind, key),
                0,
                kind,
                tenant(scope),
                accountId,
                input,
                Job.State.QUEUED,
                false,
                0,
                null,
                0,
                0,
                "Waiting for its turn",
                today.instant(),
                null);
        return jobs.waiting()
                .flatMap(waiting -> waiting < MOST_WAITING ? insertOnce(job) : Mono.error(ProblemException.busy()))
                .doOnNext(made -> runner.lookNow())
                .map(StoredJob::job);
    }

    private Mono<StoredJob> insertOnce(StoredJob job) {
        return jobs.insert(job).onErrorResume(DuplicateKeyException.class, e -> jobs.find(job.id()));
    }

    /** Fails as not found where the job is another organisation's. */
    public Mono<Job> get(Scope scope, String id) {
        return stored(scope, id).map(StoredJob::job);
    }

    private Mono<StoredJob> stored(Scope scope, String id) {
        return jobs.find(id)
                .filter(job -> job.tenant().equals(tenant(scope)))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such job here.")));
    }

    /** The store is asked again and again, never this node's memory: another node may run the job. */
    public Flux<Job> follow(Scope scope, String id) {
        Flux<StoredJob> looks = Mono.defer(() -> stored(scope, id)).repeatWhen(done -> done.delayElements(LOOK_EVERY));
        Flux<StoredJob> changes = looks.distinctUntilChanged(StoredJob::version);
        return changes.switchMap(job -> job.state().isOver() ? Flux.just(job) : repeated(job))
                .map(StoredJob::job)
                .takeUntil(job -> job.state().isOver());
    }

    private static Flux<StoredJob> repeated(StoredJob job) {
        // A reader that is behind misses a beat, rather than the whole stream.
        return Flux.interval(Duration.ZERO, HEARTBEAT).onBackpressureDrop().map(beat -> job);
    }

    public Mono<Void> cancel(Scope scope, String id) {
        return stored(scope, id).flatMap(job -> jobs.cancel(id, today.instant()));
    }

    /** The id that a submitted job gets: deterministic, so that a repeated request meets the job of the first. */
    public static String id(Caller caller, String kind, String key) {
        return id(caller.scope(), kind, key);
    }

    private static String id(Scope scope, String kind, String key) {
        String name = tenant(scope) + '\n' + kind + '\n' + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String tenant(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) -> "person/" + personId;
            case Scope.Trust(String trustId) -> "trust/" + trustId;
            case Scope.School(String schoolId) -> "school/" + schoolId;
            case Scope.Provider(String providerId) -> "provider/" + providerId;
            case Scope.Partner(String partnerId) -> "partner/" + partnerId;
            case Scope.Facilitator(String providerId, String email) -> "facilitator/" + providerId + "/" + email;
            case Scope.National() -> "national";
            case Scope.Nobody() -> "nobody";
            case Scope.System() -> "system";
        };
    }
}
