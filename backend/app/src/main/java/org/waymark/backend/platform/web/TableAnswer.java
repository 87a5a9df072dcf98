package org.waymark.backend.platform.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.FileFormat;

/** A table as the file of an answer. */
public final class TableAnswer {

    private TableAnswer() {}

    /** @param name without its extension */
    public static ResponseEntity<byte[]> of(FileFormat format, String name, byte[] table) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()))
                .body(table);
    }
}
