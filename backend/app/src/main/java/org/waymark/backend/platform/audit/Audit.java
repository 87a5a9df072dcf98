package org.waymark.backend.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.backend.platform.ProblemException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Writes down what happens. Entries that come while a batch is being written make up the next batch, so that many share
 * one write, and none waits for more than two.
 *
 * @see <a href="../../../../../../../../../../docs/decisions/0033-audit-log.md">decision 0033</a>
 */
@Service
public class Audit {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);
    private static final int MOST_WAITING = 10_000;
    private static final int LARGEST_BATCH = 500;

    private final OwnChain chain;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();

    Audit(OwnChain chain) {
        this.chain = chain;
    }

    private record Waiting(AuditEntry entry, MonoSink<Void> told) {}

    /** Done once the entry is stored; fails as busy where it cannot be. */
    public Mono<Void> record(AuditEntry entry) {
        return Mono.create(told -> {
            if (waiting.offer(new Waiting(entry, told))) {
                write();
            } else {
                told.error(ProblemException.busy());
            }
        });
    }

    private void write() {
        while (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            List<Waiting> next = new ArrayList<>();
            waiting.drainTo(next, LARGEST_BATCH);
            if (!next.isEmpty()) {
                write(next);
                return;
            }
            writing.set(false);
        }
    }

    private void write(List<Waiting> next) {
        chain.append(next.stream().map(Waiting::entry).toList())
                .subscribe(none -> {}, e -> failed(next, e), () -> written(next));
    }

    private void written(List<Waiting> batch) {
        writing.set(false);
        write();
        batch.forEach(one -> one.told().success());
    }

    private void failed(List<Waiting> batch, Throwable e) {
        log.error("The audit log cannot be written", e);
        writing.set(false);
        write();
        batch.forEach(one -> one.told().error(ProblemException.busy()));
    }
}
