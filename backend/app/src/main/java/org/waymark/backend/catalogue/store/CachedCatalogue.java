package org.waymark.backend.catalogue.store;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.lint.ContentLinter;
import org.waymark.backend.platform.Today;
import org.waymark.engine.id.ModuleId;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Serves the current release from memory. Which release that is, is asked of the store again after the time to poll, so
 * that a node follows what another one publishes.
 */
@Component
class CachedCatalogue implements Catalogue {
    private static final Logger log = LoggerFactory.getLogger(CachedCatalogue.class);

    private static final int RELEASES_KEPT = 2;
    private static final int PARTS_KEPT = 1_000;
    private static final Duration PARTS_KEPT_FOR = Duration.ofMinutes(10);

    private final Releases releases;
    private final Today today;
    private final AsyncCache<String, StoredRelease> current;
    private final AsyncCache<Integer, CatalogueSnapshot> snapshots;
    private final AsyncCache<String, Content> parts;
    private volatile CatalogueSnapshot last = CatalogueSnapshot.empty();

    CachedCatalogue(Releases releases, Today today, ContentSettings settings, MeterRegistry meters) {
        this.releases = releases;
        this.today = today;
        this.current = watched(meters, "content.current", Caffeine.newBuilder().expireAfterWrite(settings.poll()));
        this.snapshots =
                watched(meters, "content.release", Caffeine.newBuilder().maximumSize(RELEASES_KEPT));
        this.parts = watched(
                meters,
                "content.part",
                Caffeine.newBuilder().maximumSize(PARTS_KEPT).expireAfterWrite(PARTS_KEPT_FOR));
    }

    @Override
    public Mono<CatalogueSnapshot> current() {
        return cached(current, StoredRelease.ID, releases.current()).flatMap(this::snapshot);
    }

    @Override
    public Mono<TaughtModule> module(ModuleId id, String hash) {
        return current()
                .flatMap(snapshot -> Mono.justOrEmpty(snapshot.content().find(id)))
                .filter(taught -> taught.hash().equals(hash))
                .switchIfEmpty(Mono.defer(
                        () -> part(Parts.id(id, hash)).flatMap(content -> Mono.justOrEmpty(content.find(id)))));
    }

    @Override
    public Mono<PinnedFramework> framework(FrameworkId id) {
        return current()
                .flatMap(snapshot -> Mono.justOrEmpty(snapshot.content().find(id))
                        .map(framework -> new PinnedFramework(framework, snapshot.content()))
                        .switchIfEmpty(Mono.defer(() -> part(Parts.id(id))
                                .flatMap(kept -> Mono.justOrEmpty(kept.find(id))
                                        .map(framework -> new PinnedFramework(
                                                framework, withStatements(snapshot.content(), kept)))))));
    }

    /** A release that this node has read already need not be read from the store. */
    void keep(CatalogueSnapshot snapshot) {
        last = snapshot;
        snapshots.put(snapshot.release(), CompletableFuture.completedFuture(snapshot));
    }

    /** To see at once what this node has just published. */
    void poll() {
        current.synchronous().invalidateAll();
    }

    private Mono<CatalogueSnapshot> snapshot(StoredRelease release) {
        return release.exists()
                ? cached(snapshots, release.number(), load(release))
                : Mono.just(CatalogueSnapshot.empty());
    }

    private Mono<CatalogueSnapshot> load(StoredRelease release) {
        return releases.files(release)
                .flatMap(releases::read)
                .publishOn(Schedulers.boundedElastic())
                .map(ContentReader::read)
                .map(reading -> usable(release, reading))
                .doOnNext(snapshot -> last = snapshot);
    }

    /** A newer node may have published what this one cannot read: it goes on with what it has. */
    private CatalogueSnapshot usable(StoredRelease release, ContentReading reading) {
        if (!reading.isComplete() && last.release() > 0) {
            log.error(
                    "Content release {} cannot be read whole; release {} stays in use",
                    release.number(),
                    last.release());
            return last;
        }
        var findings = new ContentLinter(today.date()).lint(reading);
        return new CatalogueSnapshot(release.number(), release.hash(), reading.content(), findings);
    }

    private Mono<Content> part(String id) {
        return cached(
                parts,
                id,
                releases.findPart(id)
                        .flatMap(part -> releases.read(part.files()))
                        .map(files -> ContentReader.read(files).content()));
    }

    /** What was kept comes first, since its wording is what was enrolled for. */
    private static Content withStatements(Content content, Content kept) {
        var statements = new ArrayList<Statement>(kept.statements());
        statements.addAll(content.statements());
        return new Content(
                statements,
                kept.frameworks(),
                content.topics(),
                content.items(),
                content.evidence(),
                content.calendars());
    }

    /** One load at a time for each key, whoever cancels; failures and absences are not kept. */
    private static <K, V> Mono<V> cached(AsyncCache<K, V> cache, K key, Mono<V> load) {
        return Mono.fromFuture(() -> cache.get(key, (k, executor) -> load.toFuture()), true);
    }

    private static <K, V> AsyncCache<K, V> watched(
            MeterRegistry meters, String name, Caffeine<Object, Object> builder) {
        var cache = builder.recordStats().<K, V>buildAsync();
        return CaffeineCacheMetrics.monitor(meters, cache, name, List.of());
    }
}
