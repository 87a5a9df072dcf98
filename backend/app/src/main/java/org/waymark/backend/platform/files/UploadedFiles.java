package org.waymark.backend.platform.files;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps a file in pieces, so that no more than one piece is in memory, for as long as a job needs it. Its id is secret
 * and known to the job alone. What nobody deleted goes after a day.
 */
@Component
public class UploadedFiles {

    private static final String COLLECTION = "uploaded_files";
    private static final int PIECE_BYTES = 1024 * 1024;
    private static final int MOST_PIECES = 10_000;
    private static final Duration KEEP = Duration.ofDays(1);

    private final ReactiveMongoTemplate mongo;
    private final Today today;

    UploadedFiles(ReactiveMongoTemplate mongo, Today today) {
        this.mongo = mongo;
        this.today = today;
    }

    /** Yields the file's id. What is larger is read to its end and thrown away, so that the answer arrives, and refused. */
    public Mono<String> keep(Flux<DataBuffer> bytes, long mostBytes) {
        String id = UUID.randomUUID().toString();
        var size = new AtomicLong();
        var number = new AtomicInteger();
        Instant now = today.instant();
        return bytes.map(UploadedFiles::content)
                .filter(piece -> size.addAndGet(piece.length) <= mostBytes)
                .transform(UploadedFiles::pieces)
                .concatMap(piece -> mongo.insert(
                        new Document("_id", pieceId(id, number.getAndIncrement()))
                                .append("file", id)
                                .append("at", now)
                                .append("content", new Binary(piece)),
                        COLLECTION))
                .then(Mono.defer(() -> judged(id, size.get(), mostBytes)));
    }

    private Mono<String> judged(String id, long size, long mostBytes) {
        if (size > mostBytes) {
            return delete(id)
                    .then(Mono.error(
                            () -> ProblemException.invalid("The file is larger than " + mostBytes / (1024 * 1024)
                                    + " MB, so it was not read. Leave out what is not needed, or split it.")));
        }
        return size == 0
                ? Mono.error(() -> ProblemException.invalid("The file is empty. Choose another."))
                : Mono.just(id);
    }

    /** Small buffers gathered to pieces of about a megabyte. */
    private static Flux<byte[]> pieces(Flux<byte[]> small) {
        return small.bufferUntil(new Predicate<>() {
                    private long gathered;

                    @Override
                    public boolean test(byte[] bytes) {
                        gathered += bytes.length;
                        if (gathered < PIECE_BYTES) {
                            return false;
                        }
                        gathered = 0;
                        return true;
                    }
                })
                .map(parts -> {
                    var piece = new ByteArrayOutputStream();
                    parts.forEach(piece::writeBytes);
                    return piece.toByteArray();
                });
    }

    private static byte[] content(DataBuffer buffer) {
        byte[] content = new byte[buffer.readableByteCount()];
        buffer.read(content);
        DataBufferUtils.release(buffer);
        return content;
    }

    /** A temporary file of this node's, which the caller deletes. */
    public Mono<Path> fetch(String id) {
        return Mono.fromCallable(() -> Files.createTempFile("waymark-", ".upload"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(path -> Flux.range(0, MOST_PIECES)
                        .concatMap(number -> piece(id, number), 1)
                        .takeWhile(piece -> piece.length > 0)
                        .publishOn(Schedulers.boundedElastic())
                        .doOnNext(piece -> append(path, piece))
                        .then(Mono.just(path)));
    }

    /** Empty bytes beyond the last. */
    private Mono<byte[]> piece(String id, int number) {
        return mongo.findOne(query(where("_id").is(pieceId(id, number))), Document.class, COLLECTION)
                .map(document -> document.get("content", Binary.class).getData())
                .defaultIfEmpty(new byte[0]);
    }

    private static void append(Path path, byte[] piece) {
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Mono<Void> delete(String id) {
        return mongo.remove(query(where("file").is(id)), COLLECTION).then();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void sweep() {
        mongo.remove(query(where("at").lt(today.instant().minus(KEEP))), COLLECTION)
                .block(Duration.ofMinutes(1));
    }

    private static String pieceId(String id, int number) {
        return id + "/" + number;
    }
}
