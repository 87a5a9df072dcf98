package org.waymark.backend.assignment.many;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.RunningJob;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Goes over all rows of an assignment for a job, some at once, and keeps what becomes of them, a page at a time. */
@Component
class EachRow {

    private static final int AT_ONCE = 8;
    private static final Scope.System WAYMARK = new Scope.System();

    private final ManyRowRepository rows;

    EachRow(ManyRowRepository rows) {
        this.rows = rows;
    }

    /** Fails as stale where another node has gone over the same rows since it took the job from this one. */
    Mono<Void> change(ManyAssignment plan, RunningJob job, Function<ManyRow, Mono<ManyRow>> change) {
        return rows.pages(WAYMARK, plan)
                .index()
                .concatMap(page -> page(plan, job, page, change), 1)
                .then();
    }

    private Mono<Void> page(
            ManyAssignment plan,
            RunningJob job,
            Tuple2<Long, List<ManyRow>> page,
            Function<ManyRow, Mono<ManyRow>> change) {
        return Flux.fromIterable(page.getT2())
                .flatMapSequential(row -> job.isStopped() ? Mono.just(row) : change.apply(row), AT_ONCE)
                .collectList()
                .flatMap(changed -> rows.put(
                        WAYMARK,
                        plan,
                        Objects.requireNonNull(plan.runId()),
                        page.getT1().intValue(),
                        changed,
                        turn(plan, job)));
    }

    /** Rises with each job of an assignment, and with each node that takes a job. */
    static ManyRowRepository.Turn turn(ManyAssignment plan, RunningJob job) {
        return new ManyRowRepository.Turn(plan.version(), job.fence());
    }
}
