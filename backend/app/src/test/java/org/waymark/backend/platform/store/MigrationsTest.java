package org.waymark.backend.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class MigrationsTest {

    @RegisterExtension
    private final EmbeddedTemplate store = new EmbeddedTemplate();

    private final Clock clock = Clock.fixed(Instant.parse("2026-09-01T08:00:00Z"), ZoneOffset.UTC);
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

    @Test
    void run_in_the_order_of_their_ids_and_once() {
        migrations(migration("0020"), migration("0010")).run().block();
        migrations(migration("0010"), migration("0030"), migration("0020"))
                .run()
                .block();

        assertThat(ran).containsExactly("0010", "0020", "0030");
    }

    @Test
    void a_failed_migration_stops_those_after_it_and_runs_again_next_time() {
        var broken = migration("0020", Mono.error(new IllegalStateException("no space")));

        assertThatThrownBy(() -> migrations(migration("0010"), broken, migration("0030"))
                        .run()
                        .block())
                .hasMessage("no space");
        assertThat(ran).containsExactly("0010", "0020");

        migrations(migration("0010"), migration("0020"), migration("0030"))
                .run()
                .block();
        assertThat(ran).containsExactly("0010", "0020", "0020", "0030");
    }

    @Test
    void two_nodes_that_start_at_once_run_each_migration_once() {
        var slow = migration("0010", Mono.delay(Duration.ofMillis(200)).then());

        Mono.when(migrations(slow).run(), migrations(slow).run()).block(Duration.ofSeconds(10));

        assertThat(ran).containsExactly("0010");
    }

    @Test
    void take_over_a_lock_whose_holder_is_gone() {
        lockUntil(clock.instant().minusSeconds(1));

        migrations(migration("0010")).run().block(Duration.ofSeconds(10));

        assertThat(ran).containsExactly("0010");
    }

    @Test
    void wait_while_another_node_holds_the_lock() {
        lockUntil(clock.instant().plusSeconds(60));

        assertThatThrownBy(() -> migrations(migration("0010")).run().block(Duration.ofSeconds(2)))
                .hasMessageContaining("Timeout");
        assertThat(ran).isEmpty();
    }

    @Test
    void refuse_two_with_one_id() {
        assertThatThrownBy(() -> migrations(migration("0010"), migration("0010")))
                .hasMessage("two migrations have the id 0010");
    }

    private void lockUntil(Instant until) {
        var lock = new Document("_id", "lock").append("holder", "another node").append("until", until);
        store.template().insert(lock, Migrations.COLLECTION).block();
    }

    private Migrations migrations(Migration... migrations) {
        return new Migrations(List.of(migrations), store.template(), clock);
    }

    private Migration migration(String id) {
        return migration(id, Mono.empty());
    }

    private Migration migration(String id, Mono<Void> work) {
        return new Migration() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String description() {
                return "a test";
            }

            @Override
            public Mono<Void> run() {
                return Mono.fromRunnable(() -> ran.add(id)).then(work);
            }
        };
    }
}
