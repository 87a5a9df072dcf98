package org.waymark.backend.catalogue.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Finding;
import reactor.core.publisher.Mono;

/** Down without any content. Content that was refused is a detail while an earlier release serves. */
@Component
class ContentHealthIndicator implements ReactiveHealthIndicator {
    private static final int FINDINGS_SHOWN = 20;

    private final CachedCatalogue catalogue;
    private final ContentLoader loader;

    ContentHealthIndicator(CachedCatalogue catalogue, ContentLoader loader) {
        this.catalogue = catalogue;
        this.loader = loader;
    }

    @Override
    public Mono<Health> health() {
        return catalogue.current().map(snapshot -> health(snapshot.release()));
    }

    private Health health(int release) {
        var health = release == 0 ? Health.down() : Health.up();
        health.withDetail("release", release);
        loader.last().ifPresent(last -> addDetails(health, last));
        return health.build();
    }

    private static void addDetails(Health.Builder health, Publication last) {
        health.withDetail("last", last.getClass().getSimpleName());
        if (last instanceof Publication.Refused refused) {
            health.withDetail(
                    "refused",
                    refused.findings().stream()
                            .filter(Finding::isError)
                            .limit(FINDINGS_SHOWN)
                            .map(Finding::toString)
                            .toList());
        }
    }
}
