package org.waymark.backend.platform.store.backup;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.waymark.backend.platform.store.OwnerOnly;

/** Writes a backup beside its place and moves it there when it is whole, so that no half backup is taken for one. */
final class BackupWriter implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final Writer out;
    private final Tally tally = new Tally();

    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        OwnerOnly.createFolderOf(file);
        Files.deleteIfExists(part);
        OwnerOnly.create(part);
        this.out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8);
    }

    void write(Line line) throws IOException {
        var json = line.toJson();
        tally.add(line, json);
        writeLine(json);
    }

    Line.Trailer finish() throws IOException {
        var trailer = tally.trailer();
        writeLine(trailer.toJson());
        out.close();
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return trailer;
    }

    private void writeLine(String json) throws IOException {
        out.write(json);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
