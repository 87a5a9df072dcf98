package org.waymark.backend.catalogue.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.backend.catalogue.lint.ContentLinter;
import org.waymark.backend.platform.Today;

/**
 * Publishes this node's content when it starts, before requests are answered, and again when asked. What is broken is
 * refused with every finding in the log; the previous release stays.
 */
@Component
public class ContentLoader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ContentLoader.class);

    /** After migrations, before the web server. */
    private static final int PHASE = Integer.MIN_VALUE + 1_000;

    private final ContentSource source;
    private final Publisher publisher;
    private final CachedCatalogue catalogue;
    private final Today today;
    private final boolean republish;
    private final AtomicLong errors;
    private volatile @Nullable Publication last;

    ContentLoader(
            ContentSource source,
            Publisher publisher,
            CachedCatalogue catalogue,
            Today today,
            ContentSettings settings,
            MeterRegistry meters) {
        this.source = source;
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.today = today;
        this.republish = settings.republish();
        this.errors = meters.gauge("waymark.content.errors", new AtomicLong());
    }

    /** Reads and publishes what this node has; waits for the store. */
    Publication load(boolean again) {
        var publication = publish(again);
        report(publication);
        last = publication;
        catalogue.poll();
        return publication;
    }

    /** What came of the last attempt on this node; empty before the first. */
    public Optional<Publication> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void start() {
        load(republish);
        catalogue.current().block();
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return last != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private Publication publish(boolean again) {
        try {
            var reading = ContentReader.read(source.read());
            var findings = new ContentLinter(today.date()).lint(reading);
            var publication =
                    publisher.publish(reading, findings, again).blockOptional().orElseThrow();
            release(publication)
                    .ifPresent(number -> catalogue.keep(
                            new CatalogueSnapshot(number, reading.files().hash(), reading.content(), findings)));
            return publication;
        } catch (UncheckedIOException e) {
            var problem = String.valueOf(e.getMessage());
            return new Publication.Refused(List.of(new Finding(
                    "waymark.content",
                    1,
                    Severity.ERROR,
                    LintRule.UNREADABLE,
                    problem,
                    "Correct waymark.content.dir or waymark.content.extra-dirs.")));
        }
    }

    /** The release that holds this node's content, if one does. */
    private static Optional<Integer> release(Publication publication) {
        return switch (publication) {
            case Publication.Published published -> Optional.of(published.release());
            case Publication.Unchanged unchanged -> Optional.of(unchanged.release());
            case Publication.Older older -> Optional.empty();
            case Publication.Refused refused -> Optional.empty();
        };
    }

    private void report(Publication publication) {
        errors.set(0);
        switch (publication) {
            case Publication.Published published -> {
                errors.set(errors(published.findings()));
                log.info(
                        "Published content release {}: {}; {} findings",
                        published.release(),
                        published.changes(),
                        published.findings().size());
            }
            case Publication.Unchanged unchanged -> log.info("Content is that of release {}", unchanged.release());
            case Publication.Older older ->
                log.warn(
                        "Content was release {} and has been followed by release {}, which stays;"
                                + " set waymark.content.republish=true to go back to it",
                        older.publishedAs(),
                        older.release());
            case Publication.Refused refused -> {
                errors.set(errors(refused.findings()));
                log.error("Content is broken and was not published:\n{}", lines(refused.findings()));
            }
        }
    }

    private static long errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).count();
    }

    private static String lines(List<Finding> findings) {
        return String.join(
                "\n",
                findings.stream()
                        .filter(Finding::isError)
                        .map(Finding::toString)
                        .toList());
    }
}
