package org.waymark.backend.platform.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Lets one node at a time run migrations: a document with the name of its holder, good until a moment. */
final class MigrationLock {

    private static final String ID = "lock";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String holder = UUID.randomUUID().toString();
    private final ReactiveMongoTemplate template;
    private final Clock clock;

    MigrationLock(ReactiveMongoTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** Waits until no other node holds the lock, at most twice its lease. */
    Mono<Void> take() {
        return renew().retryWhen(Retry.fixedDelay(2 * LEASE.dividedBy(PAUSE), PAUSE)
                .filter(DuplicateKeyException.class::isInstance));
    }

    /** Holds the lock for another lease from now. */
    Mono<Void> renew() {
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
