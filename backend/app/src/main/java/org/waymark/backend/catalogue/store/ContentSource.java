package org.waymark.backend.catalogue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentFiles;
import org.waymark.backend.catalogue.content.ContentFolder;

/** The files that this node would publish: from a folder or the class path, with a provider's own laid over them. */
class ContentSource {
    private static final String ROOT = "/content/";

    private final ContentSettings settings;

    ContentSource(ContentSettings settings) {
        this.settings = settings;
    }

    /** @throws UncheckedIOException if a folder is missing or cannot be read */
    ContentFiles read() {
        var dir = settings.dir();
        var files = new ArrayList<>(dir == null ? fromClassPath() : ContentFolder.list(dir));
        settings.extraDirs().forEach(extra -> files.addAll(ContentFolder.list(extra)));
        return new ContentFiles(files);
    }

    /** Folders on disk, which may change while we run. */
    List<Path> folders() {
        var dir = settings.dir();
        return Stream.concat(Stream.ofNullable(dir), settings.extraDirs().stream())
                .toList();
    }

    private static List<ContentFile> fromClassPath() {
        var resolver = new PathMatchingResourcePatternResolver();
        return ContentFolder.SUBFOLDERS.stream()
                .flatMap(subfolder -> fromClassPath(resolver, ROOT + subfolder + "/"))
                .toList();
    }

    private static Stream<ContentFile> fromClassPath(PathMatchingResourcePatternResolver resolver, String folder) {
        try {
            return Stream.of(resolver.getResources("classpath*:" + folder.substring(1) + "**/*.*"))
                    .filter(Resource::isReadable)
                    .map(resource -> file(resource, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the content that comes with the application", e);
        }
    }

    private static ContentFile file(Resource resource, String folder) {
        try {
            var url = resource.getURL().toString();
            var path = url.substring(url.lastIndexOf(folder) + ROOT.length());
            return new ContentFile(path, "content/" + path, ContentFolder.decode(resource.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
