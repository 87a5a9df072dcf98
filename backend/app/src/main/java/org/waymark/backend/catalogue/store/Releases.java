package org.waymark.backend.catalogue.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentFiles;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Content as it is stored: texts by their hash, lists of them, and one document that names the current list. Everything
 * is looked up by id, and nothing is ever deleted, since enrolments and started steps refer to what they began with.
 * Content belongs to no tenant.
 */
@Repository
class Releases {
    private static final StoredShape<StoredBlob> BLOBS =
            new StoredShape<>("content_blob", "content-blob", StoredBlob.class, List.of());
    private static final StoredShape<StoredPart> PARTS =
            new StoredShape<>("content_part", "content-part", StoredPart.class, List.of());
    private static final StoredShape<StoredPublication> PUBLICATIONS =
            new StoredShape<>("content_publication", "content-publication", StoredPublication.class, List.of());
    private static final StoredShape<StoredRelease> RELEASE =
            new StoredShape<>("content_release", "content-release", StoredRelease.class, List.of());

    /** Enough to keep the store busy, and few enough to leave its connections to others. */
    private static final int AT_ONCE = 8;

    private final StoredDocuments<StoredBlob> blobs;
    private final StoredDocuments<StoredPart> parts;
    private final StoredDocuments<StoredPublication> publications;
    private final StoredDocuments<StoredRelease> release;

    Releases(Documents documents) {
        blobs = documents.of(BLOBS);
        parts = documents.of(PARTS);
        publications = documents.of(PUBLICATIONS);
        release = documents.of(RELEASE);
    }

    /** {@link StoredRelease#NONE} before anything is published. */
    Mono<StoredRelease> current() {
        return release.find(StoredRelease.ID).defaultIfEmpty(StoredRelease.NONE);
    }

    /** Makes a release visible; fails with {@link StaleVersionException} if another came first. */
    Mono<StoredRelease> makeCurrent(StoredRelease next) {
        return next.version() == 0
                ? release.insert(next)
                        .onErrorMap(
                                DuplicateKeyException.class,
                                taken -> new StaleVersionException(RELEASE.collection(), next.id(), next.version()))
                : release.replace(next);
    }

    Mono<StoredPublication> findPublication(String hash) {
        return publications.find(hash);
    }

    /** Newest first. */
    Flux<StoredPublication> publications() {
        return publications.list(query(where("number").gt(0))).sort((a, b) -> b.number() - a.number());
    }

    Mono<Void> save(StoredPublication publication) {
        return publications.put(publication).then();
    }

    Mono<StoredPart> findPart(String id) {
        return parts.find(id);
    }

    /** Stores these parts, in place of those of the same id. */
    Mono<Void> saveAll(Collection<StoredPart> saved) {
        return Flux.fromIterable(saved).flatMap(parts::put, AT_ONCE).then();
    }

    /** Stores those parts that are not stored yet. */
    Mono<Void> add(Collection<StoredPart> added) {
        return Flux.fromIterable(added)
                .flatMap(part -> parts.insert(part).onErrorComplete(DuplicateKeyException.class), AT_ONCE)
                .then();
    }

    /** Stores those texts that are not stored yet. */
    Mono<Void> addTexts(Collection<String> texts) {
        return Flux.fromIterable(texts)
                .map(text -> new StoredBlob(ContentFile.hash(text), 1, text))
                .flatMap(blob -> blobs.insert(blob).onErrorComplete(DuplicateKeyException.class), AT_ONCE)
                .then();
    }

    Mono<List<FileRef>> files(StoredRelease of) {
        return Flux.fromIterable(of.lists())
                .concatMap(this::text)
                .concatMapIterable(FileRef::parse)
                .collectList();
    }

    Mono<ContentFiles> read(List<FileRef> files) {
        return Flux.fromIterable(files)
                .flatMapSequential(
                        file -> text(file.hash()).map(text -> new ContentFile(file.path(), file.path(), text)), AT_ONCE)
                .collectList()
                .map(ContentFiles::new);
    }

    private Mono<String> text(String hash) {
        return blobs.find(hash)
                .map(StoredBlob::text)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the store lacks the content " + hash)));
    }
}
