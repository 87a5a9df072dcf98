package org.waymark.backend.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.identity.store.AttemptRepository;
import org.waymark.backend.identity.store.AttemptRepository.Tried;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Secrets;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Slows down guessing, on all nodes and over restarts. An attempt counts before its password is looked at, so that many
 * at once gain nothing; success forgets all that came before. From the last free one on, each makes the next wait: half a
 * minute, then twice as long each time, up to an hour. An hour without any forgets them.
 */
@Component
public class Attempts {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What is tried, and how often before it is slowed down. A client may be a school with many people behind it. */
    public enum Kind {
        SIGN_IN(5),
        CLIENT(60),
        RESET(3),
        CODE(5),
        /** A link that needs no account. */
        LINK(100);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    private final AttemptRepository attempts;
    private final Today today;

    Attempts(AttemptRepository attempts, Today today) {
        this.attempts = attempts;
        this.today = today;
    }

    /** Counts one; fails as too many, with when to come back, where it must wait. */
    public Mono<Void> admit(Kind kind, String who) {
        String key = key(kind, who);
        return attempts.find(key)
                .defaultIfEmpty(new Tried(key, 0, Instant.EPOCH, Instant.EPOCH))
                .flatMap(tried -> count(kind, tried))
                .filter(counted -> counted)
                .switchIfEmpty(Mono.error(Overtaken::new))
                .retryWhen(Retry.max(20).filter(Overtaken.class::isInstance))
                .onErrorMap(reactor.core.Exceptions::isRetryExhausted, e -> ProblemException.busy())
                .then();
    }

    private Mono<Boolean> count(Kind kind, Tried tried) {
        Instant now = today.instant();
        if (now.isBefore(tried.openAt())) {
            return Mono.error(ProblemException.tooManyAttempts(Duration.between(now, tried.openAt())));
        }
        boolean forgotten = now.isAfter(tried.last().plus(LONGEST))
                && now.isAfter(tried.openAt().plus(LONGEST));
        int count = forgotten ? 1 : tried.count() + 1;
        Duration pause = pause(kind, count);
        Instant openAt = pause.isZero() ? Instant.EPOCH : now.plus(pause);
        return attempts.advance(tried, new Tried(tried.key(), count, openAt, now));
    }

    static Duration pause(Kind kind, int count) {
        if (count < kind.free) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(count - kind.free, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    public Mono<Void> succeeded(Kind kind, String who) {
        return attempts.delete(key(kind, who));
    }

    private static String key(Kind kind, String who) {
        return kind + "-" + Secrets.hash(who);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void sweep() {
        attempts.deleteUntriedSince(today.instant().minus(LONGEST.multipliedBy(3)))
                .block(Duration.ofMinutes(1));
    }

    /** Another attempt for the same key was counted meanwhile. */
    private static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("counted by another", null, false, false);
        }
    }
}
