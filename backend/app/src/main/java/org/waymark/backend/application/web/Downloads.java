package org.waymark.backend.application.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.backend.application.EvidenceFiles.Download;
import reactor.core.publisher.Flux;

/** Files of people are saved, never shown in place: what is in them is not ours. */
final class Downloads {

    private Downloads() {}

    static ResponseEntity<Flux<DataBuffer>> answer(Download download) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(download.file().mediaType()))
                .contentLength(download.file().bytes())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(download.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(download.content());
    }
}
