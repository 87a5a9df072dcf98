package org.waymark.backend.platform.store;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.waymark.backend.platform.store.StoredDocuments.StoredVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Aggregates that are large and seldom change, as they were last read. Each look asks the store which version there is, so
 * a change that was answered on any node is seen by the next.
 *
 * @param <T> as it is stored
 * @param <V> as features know it
 */
public final class RememberedDocuments<T extends Stored, V> {

    /** Nobody's data stays in memory for long after the last look at it. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final StoredDocuments<T> documents;
    private final Function<T, V> view;
    private final Cache<String, Remembered<V>> remembered;

    /**
     * @param name of its figures
     * @param mostWeight of all that are remembered
     * @param weight of one
     */
    public RememberedDocuments(
            String name,
            StoredDocuments<T> documents,
            Function<T, V> view,
            long mostWeight,
            ToIntFunction<V> weight,
            MeterRegistry meters) {
        this.documents = documents;
        this.view = view;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(mostWeight)
                .expireAfterAccess(KEPT)
                .weigher((String id, Remembered<V> one) -> weight.applyAsInt(one.value()) + 1)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, remembered, name);
    }

    /** @param seen before the value was read, which may be newer: then the next look reads it again */
    private record Remembered<V>(StoredVersion seen, V value) {}

    public Mono<V> find(String id) {
        return documents.version(id).flatMap(now -> {
            V known = known(now);
            return known != null ? Mono.just(known) : documents.find(id).map(read -> remember(now, read));
        });
    }

    /** As {@link StoredDocuments#list}. */
    public Flux<V> list(Query query) {
        return documents.versions(query).collectList().flatMapMany(now -> {
            Map<String, V> all = new HashMap<>();
            now.forEach(one -> all.computeIfAbsent(one.id(), id -> known(one)));
            return readOthers(now, all.keySet())
                    .doOnNext(all::putAll)
                    .flatMapIterable(read -> now.stream()
                            .map(one -> all.get(one.id()))
                            .filter(Objects::nonNull)
                            .toList());
        });
    }

    private Mono<Map<String, V>> readOthers(List<StoredVersion> now, Set<String> known) {
        Map<String, StoredVersion> others = now.stream()
                .filter(one -> !known.contains(one.id()))
                .collect(Collectors.toMap(StoredVersion::id, Function.identity(), (one, again) -> one));
        return others.isEmpty()
                ? Mono.just(Map.of())
                : documents
                        .findAll(others.keySet())
                        .collectMap(Stored::id, read -> remember(requireNonNull(others.get(read.id())), read));
    }

    private @Nullable V known(StoredVersion now) {
        Remembered<V> one = remembered.getIfPresent(now.id());
        return one != null && one.seen().equals(now) ? one.value() : null;
    }

    private V remember(StoredVersion seen, T stored) {
        V value = view.apply(stored);
        remembered.put(stored.id(), new Remembered<>(seen, value));
        return value;
    }
}
