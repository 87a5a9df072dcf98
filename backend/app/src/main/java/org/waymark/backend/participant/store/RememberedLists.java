package org.waymark.backend.participant.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.store.ParticipantChanges.Changes;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/**
 * Lists of people by scope, from memory. Each look asks the store which people have changed since and reads those, so a
 * change that was answered on any node is in the next list.
 */
final class RememberedLists<T> {

    /** So that one whose node died between a change and the note of it is not old for ever. */
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);

    private static final long MOST_PEOPLE = 100_000;

    private final Supplier<Mono<Changes>> changes;
    private final Source<T> source;
    private final Function<T, String> id;
    private final Comparator<T> order;
    private final Cache<Scope, Remembered<T>> lists;
    /** What is being read just now, for all who look at once. */
    private final Map<Look, Mono<List<T>>> reading = new ConcurrentHashMap<>();

    /** Where the lists are read from. */
    interface Source<T> {

        Mono<List<T>> list(Scope scope);

        /** As {@link #list}, of those with one of the ids only, in no order. */
        Mono<List<T>> listOf(Scope scope, Set<String> ids);
    }

    RememberedLists(
            String name,
            Supplier<Mono<Changes>> changes,
            Source<T> source,
            Function<T, String> id,
            Comparator<T> order,
            MeterRegistry meters) {
        this.changes = changes;
        this.source = source;
        this.id = id;
        this.order = order;
        this.lists = Caffeine.newBuilder()
                .maximumWeight(MOST_PEOPLE)
                .weigher((Scope scope, Remembered<T> list) -> list.people().size() + 1)
                .expireAfterWrite(LONGEST_KEPT)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, lists, name);
    }

    /** @param number of the last change that is in the list */
    private record Remembered<T>(long number, List<T> people) {}

    /** @param number of the last change that is to be in the list */
    private record Look(Scope scope, long number) {}

    Mono<List<T>> of(Scope scope) {
        return changes.get().flatMap(now -> {
            Remembered<T> before = lists.getIfPresent(scope);
            return before != null && before.number() == now.number()
                    ? Mono.just(before.people())
                    : reading.computeIfAbsent(new Look(scope, now.number()), look -> read(look, before, now));
        });
    }

    private Mono<List<T>> read(Look look, @Nullable Remembered<T> before, Changes now) {
        return upToDate(look.scope(), before, now)
                .map(list -> keep(look.scope(), list))
                .doFinally(end -> reading.remove(look))
                .cache();
    }

    /** Of two that were read at once, the later one is kept. */
    private List<T> keep(Scope scope, Remembered<T> list) {
        lists.asMap().merge(scope, list, (kept, read) -> kept.number() > read.number() ? kept : read);
        return list.people();
    }

    private Mono<Remembered<T>> upToDate(Scope scope, @Nullable Remembered<T> before, Changes now) {
        long missed = before == null ? Long.MAX_VALUE : now.number() - before.number();
        if (before == null || missed < 0 || missed > now.last().size()) {
            return source.list(scope).map(all -> new Remembered<>(now.number(), all));
        }
        List<String> last = now.last();
        Set<String> changed = Set.copyOf(last.subList(last.size() - (int) missed, last.size()));
        return source.listOf(scope, changed)
                .map(found -> new Remembered<>(now.number(), merged(before.people(), changed, found)));
    }

    private List<T> merged(List<T> before, Set<String> changed, List<T> found) {
        Map<String, T> people = new HashMap<>();
        before.forEach(one -> people.put(id.apply(one), one));
        people.keySet().removeAll(changed);
        found.forEach(one -> people.put(id.apply(one), one));
        return people.values().stream().sorted(order).toList();
    }
}
