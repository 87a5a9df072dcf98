package org.waymark.backend.bringing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.RunningJob;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Goes over all people of an import for a job, some at once, and keeps what becomes of them, a page at a time. */
@Component
class EachPerson {

    private static final int AT_ONCE = 4;
    private static final Scope.System WAYMARK = new Scope.System();

    private final FoundRepository found;

    EachPerson(FoundRepository found) {
        this.found = found;
    }

    /** Fails as stale where another node has gone over the same people since it took the job from this one. */
    Mono<Void> change(RunningProgramme programme, RunningJob job, Function<BroughtPerson, Mono<BroughtPerson>> change) {
        return found.pages(WAYMARK, programme, Checking.PEOPLE, BroughtPerson.class)
                .index()
                .concatMap(page -> page(programme, job, page, change), 1)
                .then();
    }

    private Mono<Void> page(
            RunningProgramme programme,
            RunningJob job,
            Tuple2<Long, List<BroughtPerson>> page,
            Function<BroughtPerson, Mono<BroughtPerson>> change) {
        return Flux.fromIterable(page.getT2())
                .flatMapSequential(person -> job.isStopped() ? Mono.just(person) : change.apply(person), AT_ONCE)
                .collectList()
                .flatMap(changed -> found.put(
                        WAYMARK,
                        programme,
                        Objects.requireNonNull(programme.runId()),
                        Checking.PEOPLE,
                        page.getT1().intValue(),
                        changed,
                        turn(programme, job)));
    }

    /** Rises with each job of an import, and with each node that takes a job. */
    static FoundRepository.Turn turn(RunningProgramme programme, RunningJob job) {
        return new FoundRepository.Turn(programme.version(), job.fence());
    }
}
