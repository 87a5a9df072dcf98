package org.waymark.backend.platform.store.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a backup line by line and checks that it is whole and unaltered. */
final class BackupReader {

    private BackupReader() {}

    /**
     * Hands each collection and document over as it is read; only a return says that the file was whole.
     *
     * @throws BackupException if the file cannot be read, is cut short or altered, or has another format
     */
    static BackupSummary read(Path file, Consumer<Line> each) {
        try (var lines = new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8.newDecoder()),
                1 << 16)) {
            return read(file, lines, each);
        } catch (NoSuchFileException e) {
            throw new BackupException("There is no file " + file + ".", e);
        } catch (EOFException e) {
            throw cutShort(file, e);
        } catch (ZipException | CharacterCodingException e) {
            throw altered(file, e);
        } catch (IOException e) {
            throw new BackupException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static BackupSummary read(Path file, BufferedReader lines, Consumer<Line> each) throws IOException {
        var tally = new Tally();
        var header = header(file, lines, tally);
        for (var json = lines.readLine(); json != null; json = lines.readLine()) {
            var line = parse(file, json);
            if (line instanceof Line.Trailer trailer) {
                return finished(file, lines, header, trailer, tally.trailer());
            }
            tally.add(line, json);
            each.accept(line);
        }
        throw cutShort(file, null);
    }

    private static Line.Header header(Path file, BufferedReader lines, Tally tally) throws IOException {
        var json = lines.readLine();
        if (json == null || !(parse(file, json) instanceof Line.Header header)) {
            throw new BackupException("The file " + file + " is not a Waymark backup.", null);
        }
        if (header.format() != Line.FORMAT) {
            throw new BackupException(
                    "The backup %s has format %d; this Waymark reads format %d."
                            .formatted(file, header.format(), Line.FORMAT),
                    null);
        }
        tally.add(header, json);
        return header;
    }

    private static BackupSummary finished(
            Path file, BufferedReader lines, Line.Header header, Line.Trailer trailer, Line.Trailer found)
            throws IOException {
        if (!trailer.equals(found) || lines.readLine() != null) {
            throw altered(file, null);
        }
        return new BackupSummary(header.database(), header.takenAt(), trailer.documents(), trailer.sha256());
    }

    private static Line parse(Path file, String json) {
        try {
            return Line.parse(json);
        } catch (RuntimeException e) {
            throw altered(file, e);
        }
    }

    private static BackupException cutShort(Path file, @Nullable Throwable cause) {
        return new BackupException("The backup " + file + " is cut short: nothing can be restored from it.", cause);
    }

    private static BackupException altered(Path file, @Nullable Throwable cause) {
        return new BackupException(
                "The backup " + file + " was altered after it was written, or is none: nothing can be restored from"
                        + " it.",
                cause);
    }
}
