package org.waymark.backend.catalogue.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentReading;
import org.waymark.backend.catalogue.lint.ContentLinter;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Makes content the current release. All that it refers to is stored first; the one document that makes it visible is
 * written last and only if nobody published in between, so that a crash or a race leaves one whole release or another.
 */
@Component
class Publisher {
    /** A list of files is stored in parts of about 50 KB. */
    private static final int FILES_A_LIST = 500;

    private static final Retry ANOTHER_CAME_FIRST =
            Retry.backoff(5, Duration.ofMillis(50)).filter(StaleVersionException.class::isInstance);

    private final Releases releases;
    private final Today today;

    Publisher(Releases releases, Today today) {
        this.releases = releases;
        this.today = today;
    }

    /**
     * @param findings of the linter
     * @param again whether content that was published before may be published again
     */
    Mono<Publication> publish(ContentReading reading, List<Finding> findings, boolean again) {
        return ContentLinter.isBroken(findings)
                ? Mono.just(new Publication.Refused(findings))
                : releases.current()
                        .flatMap(current -> publishAfter(current, reading, findings, again))
                        .retryWhen(ANOTHER_CAME_FIRST);
    }

    private Mono<Publication> publishAfter(
            StoredRelease current, ContentReading reading, List<Finding> findings, boolean again) {
        var hash = reading.files().hash();
        if (current.hash().equals(hash)) {
            return Mono.just(new Publication.Unchanged(current.number()));
        }
        return older(current, hash)
                .filter(older -> !again)
                .switchIfEmpty(Mono.defer(() -> releases.files(current)
                        .flatMap(before -> store(current, before, reading).map(changes ->
                                (Publication) new Publication.Published(current.number() + 1, changes, findings)))));
    }

    /** Empty if this content is new, or was stored but never made visible. */
    private Mono<Publication> older(StoredRelease current, String hash) {
        return releases.findPublication(hash)
                .filter(publication -> publication.number() <= current.number())
                .map(publication -> new Publication.Older(publication.number(), current.number()));
    }

    private Mono<TopicChanges> store(StoredRelease current, List<FileRef> before, ContentReading reading) {
        var files = reading.files().all().stream()
                .map(file -> new FileRef(file.path(), file.hash()))
                .toList();
        var lists = lists(files);
        var listIds = lists.stream().map(ContentFile::hash).toList();
        var next = current.next(reading.files().hash(), listIds, today.instant());
        var changes = TopicChanges.between(before, files);
        return releases.addTexts(newTexts(before, reading, lists))
                .then(releases.add(Parts.modules(reading)))
                .then(releases.saveAll(Parts.frameworks(reading)))
                .then(releases.save(publication(next, changes)))
                .then(releases.makeCurrent(next))
                .thenReturn(changes);
    }

    private static List<String> newTexts(List<FileRef> before, ContentReading reading, List<String> lists) {
        var stored = before.stream().map(FileRef::hash).collect(Collectors.toSet());
        var changed = reading.files().all().stream()
                .filter(file -> !stored.contains(file.hash()))
                .map(ContentFile::text);
        return Stream.concat(changed, lists.stream()).distinct().toList();
    }

    private static List<String> lists(List<FileRef> files) {
        var lists = new ArrayList<String>();
        for (int from = 0; from < files.size(); from += FILES_A_LIST) {
            lists.add(FileRef.print(files.subList(from, Math.min(files.size(), from + FILES_A_LIST))));
        }
        return lists;
    }

    private static StoredPublication publication(StoredRelease next, TopicChanges changes) {
        return new StoredPublication(
                next.hash(),
                0,
                next.number(),
                next.publishedAt(),
                changes.added(),
                changes.changed(),
                changes.removed());
    }
}
