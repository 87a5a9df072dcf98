package org.waymark.backend.application.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.application.Application.StoredFile;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files in pieces, so that no more than one piece of each is in memory. A small document notes each file that is being
 * written or thrown away, so that what a crash leaves is found without looking at pieces.
 */
@Repository
public class EvidenceFileRepository {

    static final StoredShape<StoredPiece> PIECES =
            new StoredShape<>("evidence_pieces", "evidence-piece", StoredPiece.class, List.of());
    static final StoredShape<StoredMoving> MOVING =
            new StoredShape<>("evidence_moving", "evidence-moving", StoredMoving.class, List.of());

    private final StoredDocuments<StoredPiece> pieces;
    private final StoredDocuments<StoredMoving> moving;

    EvidenceFileRepository(Documents documents) {
        this.pieces = documents.of(PIECES);
        this.moving = documents.of(MOVING);
    }

    /** A file that is on its way in or out. */
    public record Moving(String participantId, String moduleId, String fileId, int pieces, Instant since) {}

    /** Noting it again changes nothing. */
    public Mono<Void> note(Scope.Self scope, String moduleId, StoredFile file, Instant now) {
        return moving.insert(new StoredMoving(file.id(), 0, scope.personId(), moduleId, file.pieces(), now))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    /** It is where it should be. */
    public Mono<Void> settle(Scope.Self scope, String fileId) {
        return moving.find(fileId)
                .flatMap(found -> moving.delete(found.id(), found.version()))
                .onErrorComplete(StaleVersionException.class);
    }

    public Mono<List<Moving>> movingSince(Scope.System scope, Instant before) {
        return moving.list(query(where("since").lt(before)))
                .map(one -> new Moving(one.participantId(), one.moduleId(), one.id(), one.pieces(), one.since()))
                .collectList();
    }

    public Mono<Void> write(Scope.Self scope, String fileId, Flux<byte[]> content) {
        return content.index()
                .concatMap(piece ->
                        pieces.insert(new StoredPiece(id(scope, fileId, piece.getT1()), 0, new Binary(piece.getT2()))))
                .then();
    }

    /** One piece after another, each when the one before has gone on. */
    public Flux<byte[]> read(Scope.Self scope, StoredFile file) {
        return Flux.range(0, file.pieces())
                .concatMap(
                        number -> pieces.find(id(scope, file.id(), number))
                                .map(piece -> piece.content().getData())
                                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a piece is missing"))),
                        1);
    }

    /** Deleting again changes nothing. */
    public Mono<Void> delete(Scope.Self scope, String fileId, int count) {
        return Flux.range(0, count)
                .concatMap(number ->
                        pieces.delete(id(scope, fileId, number), 1).onErrorComplete(StaleVersionException.class))
                .then();
    }

    private static String id(Scope.Self scope, String fileId, long number) {
        return scope.personId() + "/" + fileId + "/" + number;
    }

    record StoredPiece(String id, long version, Binary content) implements Stored {}

    record StoredMoving(String id, long version, String participantId, String moduleId, int pieces, Instant since)
            implements Stored {}
}
