package org.waymark.backend.catalogue.content;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A set of content files by path. A file laid over another of the same path replaces it. */
public final class ContentFiles {
    private final SortedMap<String, ContentFile> files = new TreeMap<>();
    private final SortedMap<String, ContentFile> replaced = new TreeMap<>();

    public ContentFiles(List<ContentFile> inOrder) {
        for (var file : inOrder) {
            var earlier = files.put(file.path(), file);
            if (earlier != null) {
                replaced.put(file.path(), earlier);
            }
        }
    }

    /** All files, by path. */
    public Collection<ContentFile> all() {
        return Collections.unmodifiableCollection(files.values());
    }

    /** Files that another of the same path hides. */
    public Collection<ContentFile> replaced() {
        return Collections.unmodifiableCollection(replaced.values());
    }

    public Optional<ContentFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** SHA-256 of all paths and files: equal if and only if the content is. */
    public String hash() {
        return ContentFile.hash(
                all().stream().map(file -> file.hash() + " " + file.path()).collect(Collectors.joining("\n")));
    }
}
