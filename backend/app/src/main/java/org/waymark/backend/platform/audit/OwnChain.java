package org.waymark.backend.platform.audit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The chain that this node writes. One batch at a time: {@link Audit} sees to that. */
@Component
class OwnChain {

    private static final Logger log = LoggerFactory.getLogger(OwnChain.class);
    private static final int TRIES = 5;

    private final Batches batches;
    private final Node node;
    private volatile @Nullable Head head;
    private volatile boolean checked;

    OwnChain(Batches batches, Node node) {
        this.batches = batches;
        this.node = node;
    }

    /** Done once the store holds the batch. What failed may be stored all the same; the end is looked for again then. */
    Mono<Void> append(List<AuditEntry> entries) {
        return Mono.defer(this::end)
                .flatMap(end -> batches.insert(new Batch(node.id(), end.number() + 1, end.hash(), entries)))
                .doOnNext(written -> head = written)
                .doOnError(e -> head = null)
                .retryWhen(
                        Retry.fixedDelay(TRIES, Duration.ofMillis(20)).filter(DuplicateKeyException.class::isInstance))
                .then();
    }

    private Mono<Head> end() {
        Head known = head;
        return known == null ? begin().then(Mono.defer(() -> batches.head(node.id()))) : Mono.just(known);
    }

    /** A store that was put back to an earlier day, or cut, does not hold what the witness saw: a new chain begins. */
    private Mono<Void> begin() {
        if (checked) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(node.witness())
                .flatMap(seen -> batches.find(node.id(), seen.number())
                        .map(seen::equals)
                        .defaultIfEmpty(false)
                        .doOnNext(same -> {
                            if (!same) {
                                log.error(
                                        "The audit log of {} is not what it was at batch {}: a new chain begins",
                                        node.id(),
                                        seen.number());
                                node.begin();
                            }
                        }))
                .then()
                .doOnSuccess(done -> checked = true);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void witness() {
        Head seen = head;
        if (seen != null) {
            node.witness(seen);
        }
    }
}
