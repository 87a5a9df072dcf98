package org.waymark.backend.participant.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.waymark.backend.participant.store.ParticipantChanges.Changes;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

class RememberedListsTest {

    private static final Scope SCOPE = new Scope.Provider("a-provider");

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong number = new AtomicLong();
    private final AtomicReference<String> stored = new AtomicReference<>("before");
    private final RememberedLists<String> lists = new RememberedLists<>(
            "test",
            () -> Mono.fromSupplier(() -> new Changes(number.get(), List.of())),
            new Slow(),
            one -> one,
            Comparator.naturalOrder(),
            new SimpleMeterRegistry());

    @Test
    void who_looks_while_the_list_is_being_read_shares_what_is_read() {
        assertThat(Mono.zip(lists.of(SCOPE), lists.of(SCOPE)).block().getT2()).containsExactly("before");

        assertThat(reads).hasValue(1);
    }

    @Test
    void who_looks_after_a_change_does_not_share_what_was_begun_before_it() {
        Mono<List<String>> early = lists.of(SCOPE).cache();
        early.subscribe();
        stored.set("after");
        number.incrementAndGet();

        assertThat(lists.of(SCOPE).block()).containsExactly("after");
        assertThat(early.block()).containsExactly("before");
        assertThat(lists.of(SCOPE).block()).as("the later one is kept").containsExactly("after");
        assertThat(reads).hasValue(2);
    }

    @Test
    void a_list_that_could_not_be_read_is_read_again() {
        stored.set("");

        assertThat(lists.of(SCOPE).onErrorReturn(List.of("failed")).block()).containsExactly("failed");
        stored.set("before");
        assertThat(lists.of(SCOPE).block()).containsExactly("before");
    }

    private final class Slow implements RememberedLists.Source<String> {

        @Override
        public Mono<List<String>> list(Scope scope) {
            return Mono.fromSupplier(stored::get)
                    .doOnNext(now -> reads.incrementAndGet())
                    .map(now -> {
                        if (now.isEmpty()) throw new IllegalStateException("the store is away");
                        return List.of(now);
                    })
                    .delayElement(Duration.ofMillis(200));
        }

        @Override
        public Mono<List<String>> listOf(Scope scope, Set<String> ids) {
            return list(scope);
        }
    }
}
