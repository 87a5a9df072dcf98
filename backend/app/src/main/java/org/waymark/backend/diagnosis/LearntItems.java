package org.waymark.backend.diagnosis;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.waymark.backend.diagnosis.store.ItemFigureRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** What was learnt of questions, remembered for a minute: it changes once a day, and every answer asks for it. */
@Component
@EnableConfigurationProperties(ItemSettings.class)
class LearntItems {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ItemFigureRepository figures;
    private final ItemSettings settings;
    private volatile Mono<ItemFigures> all;
    private volatile Mono<ItemFigures> usable;

    LearntItems(ItemFigureRepository figures, ItemSettings settings) {
        this.figures = figures;
        this.settings = settings;
        all = read();
        usable = usable(all);
    }

    Mono<ItemFigures> all() {
        return all;
    }

    /** Of the questions that enough people have answered. */
    Mono<ItemFigures> usable() {
        return usable;
    }

    /** An earlier run that comes too late changes nothing. */
    Mono<Void> save(ItemFigures learnt, long turn) {
        return figures.save(WAYMARK, learnt, turn).doOnSuccess(saved -> {
            all = read();
            usable = usable(all);
        });
    }

    private Mono<ItemFigures> read() {
        return figures.find(WAYMARK)
                .defaultIfEmpty(ItemFigures.none())
                .cache(one -> REMEMBERED, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private Mono<ItemFigures> usable(Mono<ItemFigures> from) {
        return from.map(one -> one.withAtLeast(settings.leastUsed()));
    }
}
