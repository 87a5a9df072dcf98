package org.waymark.backend.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down guessing: after five failures for one address, no attempt counts until five minutes have passed. */
@Component
class Attempts {

    private static final int ALLOWED = 5;

    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    boolean areUsedUp(String email) {
        Integer failed = failures.getIfPresent(email);
        return failed != null && failed >= ALLOWED;
    }

    void failed(String email) {
        failures.asMap().merge(email, 1, Integer::sum);
    }

    void succeeded(String email) {
        failures.invalidate(email);
    }
}
