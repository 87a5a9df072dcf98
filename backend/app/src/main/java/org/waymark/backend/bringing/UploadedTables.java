package org.waymark.backend.bringing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.waymark.backend.bringing.RunningProgramme.Uploaded;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.files.UploadedFiles;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableReader;
import reactor.core.publisher.Mono;

/** Files of a programme as tables, for as long as they are kept: a day. */
@Component
class UploadedTables {

    private final UploadedFiles files;

    UploadedTables(UploadedFiles files) {
        this.files = files;
    }

    /** Fails with a sentence where it is no table. */
    Mono<Table> read(String fileId) {
        return files.fetch(fileId).map(UploadedTables::content).map(TableReader::read);
    }

    /** Fails with a sentence where the file has gone. */
    Mono<Table> read(Uploaded file) {
        return files.fetch(file.fileId())
                .map(UploadedTables::content)
                .filter(bytes -> bytes.length > 0)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("‘" + file.name()
                        + "’ is no longer here: a file is kept for one day. Upload it again; how you matched it is"
                        + " remembered.")))
                .map(TableReader::read);
    }

    private static byte[] content(Path path) {
        try {
            byte[] content = Files.readAllBytes(path);
            Files.delete(path);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
