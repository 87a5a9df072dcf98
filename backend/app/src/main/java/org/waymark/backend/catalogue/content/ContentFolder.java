package org.waymark.backend.catalogue.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of content on disk. Only the subfolders named here are content; whatever lies beside them is not. */
public final class ContentFolder {
    public static final List<String> SUBFOLDERS =
            List.of("statements", "frameworks", "modules", "items", "evidence", "calendars");

    private ContentFolder() {}

    /**
     * Reads folders, later ones laid over earlier ones. Bytes that are not UTF-8 become U+FFFD, which the reader
     * reports.
     *
     * @throws UncheckedIOException if a folder is missing or cannot be read
     */
    public static ContentFiles read(List<Path> folders) {
        return new ContentFiles(
                folders.stream().flatMap(folder -> list(folder).stream()).toList());
    }

    public static ContentFiles read(Path folder) {
        return read(List.of(folder));
    }

    /** @throws UncheckedIOException if the folder is missing or cannot be read */
    public static List<ContentFile> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(
                    "there is no content folder " + folder, new NoSuchFileException(folder.toString()));
        }
        return SUBFOLDERS.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .flatMap(ContentFolder::walk)
                .map(file -> read(folder, file))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths
                    .filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static ContentFile read(Path folder, Path file) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        try {
            return new ContentFile(path, file.toString(), decode(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** UTF-8 with Unix line ends and without a byte order mark, so that a hash does not depend on the editor. */
    public static String decode(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
