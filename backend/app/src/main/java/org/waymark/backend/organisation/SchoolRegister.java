package org.waymark.backend.organisation;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.RegisterVersions;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/**
 * The register as it is searched. It is held in memory, since the store would read every school for each question, and
 * read again when its version rises. Whoever asks meanwhile is answered from what was held before.
 */
@Service
public class SchoolRegister {

    private static final Scope.System WAYMARK = new Scope.System();

    private final SchoolRepository schools;
    private final RegisterVersions versions;
    private final AtomicReference<@Nullable RegisterSnapshot> newest = new AtomicReference<>();
    private final AsyncCache<Long, RegisterSnapshot> reading =
            Caffeine.newBuilder().maximumSize(2).buildAsync();

    SchoolRegister(SchoolRepository schools, RegisterVersions versions) {
        this.schools = schools;
        this.versions = versions;
    }

    public Mono<RegisterSnapshot> current() {
        return versions.current().flatMap(version -> {
            RegisterSnapshot held = newest.get();
            if (held == null) {
                return read(version);
            }
            if (held.version() < version) {
                // Begun here, not waited for.
                reading(version);
            }
            return Mono.just(held);
        });
    }

    /** Tells every node that the register has changed, and ends once this one has read it. */
    public Mono<Void> changed() {
        return versions.raise().flatMap(this::read).then();
    }

    /** Read after everything written so far: for whoever changes the register, not for searches. */
    public Mono<RegisterSnapshot> refreshed() {
        return versions.current().flatMap(this::read);
    }

    private Mono<RegisterSnapshot> read(long version) {
        return Mono.fromFuture(() -> reading(version));
    }

    private java.util.concurrent.CompletableFuture<RegisterSnapshot> reading(long version) {
        return reading.get(
                version,
                (wanted, executor) -> schools.list(WAYMARK)
                        .reduceWith(() -> new RegisterSnapshot.Builder(wanted), RegisterSnapshot.Builder::with)
                        .map(RegisterSnapshot.Builder::build)
                        .doOnNext(this::keep)
                        .toFuture());
    }

    private void keep(RegisterSnapshot snapshot) {
        newest.accumulateAndGet(
                snapshot, (held, read) -> held == null || held.version() < snapshot.version() ? read : held);
    }
}
