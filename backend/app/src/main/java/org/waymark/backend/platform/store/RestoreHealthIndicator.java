package org.waymark.backend.platform.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.store.backup.Restore;
import reactor.core.publisher.Mono;

/** Down while a restore is under way, or after one that was not finished: the store then holds only a part. */
@Component
class RestoreHealthIndicator implements ReactiveHealthIndicator {

    private final ReactiveMongoTemplate template;

    RestoreHealthIndicator(ReactiveMongoTemplate template) {
        this.template = template;
    }

    @Override
    public Mono<Health> health() {
        return template.estimatedCount(Restore.MARKS)
                .map(marks -> marks == 0 ? Health.up().build() : unfinished());
    }

    private static Health unfinished() {
        return Health.down()
                .withDetail("restore", "not finished: wait for it, or run it again with the same file")
                .build();
    }
}
