package org.waymark.backend.catalogue.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where content comes from.
 *
 * @param dir the folder of content; without it, the content that comes with the application
 * @param extraDirs a provider's own folders, laid over it
 * @param watch whether a change in a folder is published at once, for authors and developers
 * @param republish whether content that was published before, and has been followed by other content, may be published
 *     again at start: to go back on purpose
 * @param poll how long a node may serve a release after another node has published the next
 */
@ConfigurationProperties("waymark.content")
public record ContentSettings(
        @Nullable Path dir,
        @DefaultValue List<Path> extraDirs,
        @DefaultValue("false") boolean watch,
        @DefaultValue("false") boolean republish,
        @DefaultValue("5s") Duration poll) {
    public ContentSettings {
        extraDirs = List.copyOf(extraDirs);
    }
}
