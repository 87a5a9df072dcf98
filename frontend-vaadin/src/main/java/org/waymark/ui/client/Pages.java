package org.waymark.ui.client;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists that come in pages. */
public final class Pages {

    private Pages() {}

    /** Where a page is asked for by the cursor that the page before it ended with; null for the first one. */
    public interface Source<T> extends Function<@Nullable String, Mono<Page<T>>> {}

    public static <T> Mono<List<T>> all(Source<T> source) {
        return pages(source).concatMapIterable(Page::items).collectList();
    }

    /** As many pages as hold that many; whether more follow is said by the cursor. */
    public static <T> Mono<Page<T>> first(int rows, Source<T> source) {
        return pages(source)
                .scan((before, page) -> new Page<>(joined(before.items(), page.items()), page.next()))
                .takeUntil(read -> read.items().size() >= rows)
                .last();
    }

    private static <T> Flux<Page<T>> pages(Source<T> source) {
        return source.apply(null).expand(page -> page.next() == null ? Mono.empty() : source.apply(page.next()));
    }

    private static <T> List<T> joined(List<T> before, List<T> further) {
        return Stream.concat(before.stream(), further.stream()).toList();
    }
}
