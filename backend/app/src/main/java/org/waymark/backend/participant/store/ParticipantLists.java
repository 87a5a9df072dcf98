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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantChanges.Changes;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/**
 * The lists of {@link ParticipantRepository}, from memory. Each look asks the store which participants have changed since
 * and reads those, so a change that was answered on any node is in the next list.
 */
@Component
public class ParticipantLists {

    /** So that one whose node died between a change and the note of it is not old for ever. */
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);

    private static final long MOST_PARTICIPANTS = 100_000;

    private final ParticipantRepository participants;
    private final ParticipantChanges changes;
    private final Cache<Scope, Remembered> lists;

    ParticipantLists(ParticipantRepository participants, ParticipantChanges changes, MeterRegistry meters) {
        this.participants = participants;
        this.changes = changes;
        this.lists = Caffeine.newBuilder()
                .maximumWeight(MOST_PARTICIPANTS)
                .weigher((Scope scope, Remembered list) -> list.people().size() + 1)
                .expireAfterWrite(LONGEST_KEPT)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, lists, "participants");
    }

    /** @param number of the last change that is in the list */
    private record Remembered(long number, List<Participant> people) {}

    /** By name; without those whose proposal came to nothing. */
    public Mono<List<Participant>> of(Scope scope) {
        return switch (scope) {
            case Scope.Trust trust -> remembered(trust);
            case Scope.Provider provider -> remembered(provider);
            case Scope.Self self -> participants.list(self);
            case Scope.Nobody nobody -> participants.list(nobody);
            case Scope.System system -> participants.list(system);
        };
    }

    private Mono<List<Participant>> remembered(Scope scope) {
        return changes.get().flatMap(now -> {
            Remembered before = lists.getIfPresent(scope);
            return before != null && before.number() == now.number()
                    ? Mono.just(before.people())
                    : upToDate(scope, before, now).map(list -> keep(scope, list));
        });
    }

    /** Of two that were read at once, the later one is kept. */
    private List<Participant> keep(Scope scope, Remembered list) {
        lists.asMap().merge(scope, list, (kept, read) -> kept.number() > read.number() ? kept : read);
        return list.people();
    }

    private Mono<Remembered> upToDate(Scope scope, @Nullable Remembered before, Changes now) {
        long missed = before == null ? Long.MAX_VALUE : now.number() - before.number();
        if (before == null || missed < 0 || missed > now.last().size()) {
            return participants.list(scope).map(all -> new Remembered(now.number(), all));
        }
        List<String> last = now.last();
        Set<String> changed = Set.copyOf(last.subList(last.size() - (int) missed, last.size()));
        return participants
                .listOf(scope, changed)
                .map(found -> new Remembered(now.number(), merged(before.people(), changed, found)));
    }

    private static List<Participant> merged(List<Participant> before, Set<String> changed, List<Participant> found) {
        Map<String, Participant> people = new HashMap<>();
        before.forEach(participant -> people.put(participant.id(), participant));
        people.keySet().removeAll(changed);
        found.forEach(participant -> people.put(participant.id(), participant));
        return people.values().stream()
                .sorted(Comparator.comparing(participant -> participant.person().name()))
                .toList();
    }
}
