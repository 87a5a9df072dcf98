package org.waymark.backend.platform.files;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.waymark.backend.platform.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A file that is small enough to be in memory at once. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * What is too large is read to its end and thrown away, so that the answer arrives.
     *
     * @param tooLarge what is said then
     */
    public static Mono<byte[]> of(Flux<DataBuffer> bytes, int most, String tooLarge) {
        return bytes.map(WholeFile::content)
                .collect(ByteArrayOutputStream::new, (file, piece) -> {
                    if (file.size() <= most) {
                        file.writeBytes(piece);
                    }
                })
                .map(file -> {
                    if (file.size() > most) {
                        throw ProblemException.invalid(tooLarge);
                    }
                    return file.toByteArray();
                });
    }

    private static byte[] content(DataBuffer buffer) {
        byte[] content = new byte[buffer.readableByteCount()];
        buffer.read(content);
        DataBufferUtils.release(buffer);
        return content;
    }
}
