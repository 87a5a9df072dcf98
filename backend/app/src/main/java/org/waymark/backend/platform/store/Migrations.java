package org.waymark.backend.platform.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the migrations that have not run yet, one node at a time, and notes each in the collection. */
final class Migrations {

    static final String COLLECTION = "migrations";
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final List<Migration> migrations;
    private final ReactiveMongoTemplate template;
    private final Clock clock;
    private final MigrationLock lock;

    /** @throws IllegalArgumentException if two migrations share an id */
    Migrations(List<Migration> migrations, ReactiveMongoTemplate template, Clock clock) {
        this.migrations =
                migrations.stream().sorted(Comparator.comparing(Migration::id)).toList();
        this.template = template;
        this.clock = clock;
        this.lock = new MigrationLock(template, clock);
        requireDistinctIds();
    }

    private void requireDistinctIds() {
        migrations.stream().collect(Collectors.groupingBy(Migration::id)).forEach((id, same) -> {
            if (same.size() > 1) {
                throw new IllegalArgumentException("two migrations have the id " + id);
            }
        });
    }

    Mono<Void> run() {
        return Mono.usingWhen(
                lock.take().thenReturn(lock),
                held -> held.during(
                        Flux.fromIterable(migrations).concatMap(this::runOnce).then()),
                MigrationLock::release);
    }

    private Mono<Void> runOnce(Migration migration) {
        return template.exists(query(where("_id").is(migration.id())), COLLECTION)
                .filter(done -> !done)
                .flatMap(due -> start(migration));
    }

    private Mono<Void> start(Migration migration) {
        log.info("Migration {}: {}", migration.id(), migration.description());
        return migration.run().then(Mono.defer(() -> note(migration)));
    }

    private Mono<Void> note(Migration migration) {
        var note = new Document("_id", migration.id())
                .append("description", migration.description())
                .append("ranAt", clock.instant());
        return template.insert(note, COLLECTION).then();
    }
}
