package org.waymark.backend.platform.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Lets one node at a time run migrations: a document with the name of its holder, good until a moment. */
final class MigrationLock {

    private static final String ID = "lock";
    private static final Logger log = LoggerFactory.getLogger(MigrationLock.class);

    /** Short, so that whoever starts after a node was killed does not wait for long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String holder = UUID.randomUUID().toString();
    private final ReactiveMongoTemplate template;
    private final Clock clock;

    MigrationLock(ReactiveMongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** Waits until no other node holds the lock, at most for {@link #LONGEST}. */
    Mono<Void> take() {
        return renew().retryWhen(Retry.fixedDelay(LONGEST.dividedBy(PAUSE), PAUSE)
                .filter(DuplicateKeyException.class::isInstance)
                .doBeforeRetry(retry -> tell(retry.totalRetries())));
    }

    private static void tell(long retries) {
        if (retries == 0) {
            log.info("Another node migrates, or was stopped while it did; its lock ends {} after that.", LEASE);
        }
    }

    /** Renews the lock for as long as the work takes; the work ends with an error where the lock is lost. */
    Mono<Void> during(Mono<Void> work) {
        Mono<Void> renewing = Flux.interval(LEASE.dividedBy(3))
                .onBackpressureDrop()
                .concatMap(tick -> renew())
                .then();
        return Mono.firstWithSignal(work, renewing);
    }

    private Mono<Void> renew() {
        var now = clock.instant();
        var free = where("_id")
                .is(ID)
                .orOperator(where("holder").is(holder), where("until").lt(now));
        var held = new Update().set("holder", holder).set("until", now.plus(LEASE));
        // A lock that another holds does not match, and the insert meets its id.
        return template.upsert(query(free), held, Migrations.COLLECTION).then();
    }

    Mono<Void> release() {
        return template.remove(query(where("_id").is(ID).and("holder").is(holder)), Migrations.COLLECTION)
                .then();
    }
}
