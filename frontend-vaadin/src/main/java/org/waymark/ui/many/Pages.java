package org.waymark.ui.many;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** A list that comes in pages, whole. */
final class Pages {

    private Pages() {}

    /** Where a page is asked for by the cursor that the page before it ended with; null for the first one. */
    interface Source<T> extends Function<@Nullable String, Mono<Page<T>>> {}

    static <T> Mono<List<T>> all(Source<T> source) {
        return source.apply(null)
                .expand(page -> page.next() == null ? Mono.empty() : source.apply(page.next()))
                .concatMapIterable(Page::items)
                .collectList();
    }
}
