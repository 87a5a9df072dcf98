package org.waymark.backend.organisation;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.EligibilityListRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** The lists of eligibility. Which versions there are is asked each time; what is on one never changes, and is kept. */
@Service
public class EligibilityLists {

    private static final Scope.System WAYMARK = new Scope.System();

    /** Of a list, the one that begins last; of several that begin on a day, the one imported last. */
    private static final Comparator<EligibilityVersion> NEWEST =
            Comparator.comparing(EligibilityVersion::validFrom).thenComparing(EligibilityVersion::importedAt);

    private final EligibilityListRepository lists;
    private final AsyncCache<String, Set<String>> numbers =
            Caffeine.newBuilder().maximumSize(24).buildAsync();

    EligibilityLists(EligibilityListRepository lists) {
        this.lists = lists;
    }

    /** All versions of all lists, the newest of each first. */
    public Mono<List<EligibilityVersion>> all() {
        return lists.versions(WAYMARK)
                .collectSortedList(
                        Comparator.comparing(EligibilityVersion::list).thenComparing(NEWEST.reversed()));
    }

    public Mono<Eligibility> on(LocalDate day) {
        return all().map(versions -> inForce(versions, day))
                .flatMapIterable(versions -> versions)
                .flatMap(version -> numbers(version.id()).map(read -> Map.entry(version.list(), read)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Eligibility::of);
    }

    /** Of each list the version that decides on a day. */
    public static List<EligibilityVersion> inForce(List<EligibilityVersion> versions, LocalDate day) {
        Map<EligibilityList, EligibilityVersion> newest = new HashMap<>();
        for (EligibilityVersion version : versions) {
            if (!version.validFrom().isAfter(day)) {
                newest.merge(version.list(), version, (one, other) -> NEWEST.compare(one, other) < 0 ? other : one);
            }
        }
        return List.copyOf(newest.values());
    }

    private Mono<Set<String>> numbers(String id) {
        return Mono.fromFuture(() -> numbers.get(
                id,
                (wanted, executor) ->
                        lists.numbers(WAYMARK, wanted).map(Set::copyOf).toFuture()));
    }

    /** Yields whether there was anything new. The numbers are stored first, so that no version is without them. */
    public Mono<Boolean> add(Scope.System scope, EligibilityVersion version, Set<ListedNumber> listed) {
        return lists.versions(scope)
                .filter(there -> there.list() == version.list())
                .sort(NEWEST)
                .takeLast(1)
                .filter(newest -> newest.id().equals(version.id()))
                .hasElements()
                .flatMap(same -> same
                        ? Mono.just(false)
                        : lists.putNumbers(
                                        scope,
                                        version.id(),
                                        listed.stream()
                                                .map(ListedNumber::text)
                                                .sorted()
                                                .toList())
                                .then(lists.put(scope, version))
                                .thenReturn(true));
    }
}
