package org.waymark.backend.catalogue.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.backend.catalogue.content.ContentFile;

/** Writes files into a content folder, all or none: each is complete before it takes its name. */
public final class ContentWriter {
    private ContentWriter() {}

    /**
     * Writes the files in order and returns where they are.
     *
     * @throws IOException if one cannot be written; the folder is then as it was
     */
    public static List<Path> write(Path folder, List<ContentFile> files) throws IOException {
        var drafts = new LinkedHashMap<Path, Path>();
        var before = new LinkedHashMap<Path, Optional<byte[]>>();
        try {
            for (var file : files) {
                var target = folder.resolve(file.path());
                drafts.put(target, draft(target, file.text()));
            }
            for (var draft : drafts.entrySet()) {
                var target = draft.getKey();
                before.put(target, Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty());
                Files.move(draft.getValue(), target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ArrayList<>(drafts.keySet());
        } catch (IOException e) {
            restore(before);
            throw e;
        } finally {
            for (var draft : drafts.values()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** The name begins with a dot, so that nobody reads it. */
    private static Path draft(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        var draft = Files.createTempFile(target.getParent(), ".", ".tmp");
        return Files.writeString(draft, text);
    }

    private static void restore(Map<Path, Optional<byte[]>> before) throws IOException {
        for (var file : before.entrySet()) {
            if (file.getValue().isPresent()) {
                Files.write(file.getKey(), file.getValue().get());
            } else {
                Files.deleteIfExists(file.getKey());
            }
        }
    }
}
