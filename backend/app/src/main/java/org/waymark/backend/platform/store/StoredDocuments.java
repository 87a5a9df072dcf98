package org.waymark.backend.platform.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One collection of versioned aggregates. A list leaves out what cannot be read; asking for one such document by its id
 * fails with {@link UnreadableDocumentException}, so that nobody takes it for absent. Either way it is set aside.
 */
public final class StoredDocuments<T extends Stored> {

    private final StoredShape<T> shape;
    private final ReactiveMongoTemplate template;
    private final SetAside setAside;

    StoredDocuments(StoredShape<T> shape, ReactiveMongoTemplate template, SetAside setAside) {
        this.shape = shape;
        this.template = template;
        this.setAside = setAside;
    }

    public Mono<T> find(String id) {
        return read(template.findOne(byId(id), Document.class, shape.collection()));
    }

    public Flux<T> list(Query query) {
        return readAll(template.find(query, Document.class, shape.collection()));
    }

    /** Which version of it is stored now. Empty where it is not there. */
    Mono<StoredVersion> version(String id) {
        return versions(byId(id)).next();
    }

    /** Which version of each is stored now, in the order of the query. */
    Flux<StoredVersion> versions(Query query) {
        query.fields().include("version", StoredShape.STAMP);
        return template.find(query, Document.class, shape.collection())
                .map(found -> new StoredVersion(
                        found.getString("_id"),
                        found.get("version", Number.class).longValue(),
                        found.getObjectId(StoredShape.STAMP)));
    }

    /** @param stamp null before there were stamps */
    record StoredVersion(String id, long version, @Nullable ObjectId stamp) {}

    /** Stores it as version 1; fails with Spring's DuplicateKeyException if its id or a unique field is taken. */
    public Mono<T> insert(T stored) {
        var document = shape.write(stored, 1, template.getConverter());
        return template.insert(document, shape.collection()).map(this::reread);
    }

    /**
     * Replaces the version that {@code stored} was read as and returns the next one; fails with
     * {@link StaleVersionException} if that is no longer the one stored.
     */
    public Mono<T> replace(T stored) {
        var document = shape.write(stored, stored.version() + 1, template.getConverter());
        return template.replace(
                        Query.query(where("_id").is(stored.id()).and("version").is(stored.version())),
                        document,
                        shape.collection())
                .filter(result -> result.getMatchedCount() == 1)
                .switchIfEmpty(
                        Mono.error(() -> new StaleVersionException(shape.collection(), stored.id(), stored.version())))
                .map(result -> reread(document));
    }

    /** As {@link #insert}, many in one request. What a failure leaves is whole documents, each there or not. */
    public Mono<Void> insertAll(List<T> stored) {
        var documents = stored.stream()
                .map(one -> shape.write(one, 1, template.getConverter()))
                .toList();
        return documents.isEmpty()
                ? Mono.empty()
                : template.insert(documents, shape.collection()).then();
    }

    /**
     * As {@link #replace}, many in one request. Yields the next versions; whoever is no longer at the version that they
     * were read as is left out, and stays as it is.
     */
    public Flux<T> replaceAll(List<T> stored) {
        if (stored.isEmpty()) {
            return Flux.empty();
        }
        var documents = stored.stream()
                .map(one -> shape.write(one, one.version() + 1, template.getConverter()))
                .toList();
        var next = documents.stream().map(this::reread).toList();
        return bulk(documents.stream().map(StoredDocuments::replacement).toList())
                .flatMapMany(
                        done -> done.getMatchedCount() == stored.size() ? Flux.fromIterable(next) : thoseThatAre(next));
    }

    /** The request says how many were replaced, not which. */
    private Flux<T> thoseThatAre(List<T> next) {
        return getAll(next.stream().map(Stored::id).toList()).filter(next::contains);
    }

    private static WriteModel<Document> replacement(Document next) {
        var before = new Document("_id", next.get("_id")).append("version", next.getLong("version") - 1);
        return new ReplaceOneModel<>(before, next);
    }

    private Mono<BulkWriteResult> bulk(List<WriteModel<Document>> writes) {
        return template.getCollection(shape.collection())
                .flatMap(all -> Mono.from(all.bulkWrite(writes, new BulkWriteOptions().ordered(false))));
    }

    /** Stores it whatever was there before: for documents that only one writer ever changes. */
    public Mono<T> put(T stored) {
        var document = shape.write(stored, stored.version() + 1, template.getConverter());
        return template.save(document, shape.collection()).map(this::reread);
    }

    /**
     * Stores it at the version that it says, unless a later one is there already: then it fails with
     * {@link StaleVersionException}. For writers who take turns and may come too late.
     */
    public Mono<T> putUnlessLater(T stored) {
        var document = shape.write(stored, stored.version(), template.getConverter());
        var notLater = Query.query(where("_id").is(stored.id()).and("version").lte(stored.version()));
        return template.replace(
                        notLater,
                        document,
                        org.springframework.data.mongodb.core.ReplaceOptions.replaceOptions()
                                .upsert(),
                        shape.collection())
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> new StaleVersionException(shape.collection(), stored.id(), stored.version()))
                .thenReturn(stored);
    }

    /** Those of the ids that are there, in no order. */
    public Flux<T> findAll(Collection<String> ids) {
        return list(Query.query(where("_id").in(ids)));
    }

    /** As {@link #findAll}, but fails as {@link #find} where one cannot be read, so that nobody takes it for absent. */
    public Flux<T> getAll(Collection<String> ids) {
        return template.find(Query.query(where("_id").in(ids)), Document.class, shape.collection())
                .concatMap(this::readOrSetAside);
    }

    /** As {@link #put}, many in one request. What a failure leaves half written is whole documents, each old or new. */
    public Mono<Void> putAll(List<T> stored) {
        var replacements = stored.stream().map(this::replacement).toList();
        return replacements.isEmpty() ? Mono.empty() : bulk(replacements).then();
    }

    private WriteModel<Document> replacement(T stored) {
        var document = shape.write(stored, stored.version() + 1, template.getConverter());
        return new ReplaceOneModel<>(new Document("_id", stored.id()), document, new ReplaceOptions().upsert(true));
    }

    /** Fails with {@link StaleVersionException} if this is no longer the version stored. */
    public Mono<Void> delete(String id, long version) {
        var exact = Query.query(where("_id").is(id).and("version").is(version));
        return template.remove(exact, shape.collection())
                .filter(result -> result.getDeletedCount() == 1)
                .switchIfEmpty(Mono.error(() -> new StaleVersionException(shape.collection(), id, version)))
                .then();
    }

    /** Reads one document that was asked for in another way, such as by findAndModify. */
    public Mono<T> read(Mono<Document> raw) {
        return raw.flatMap(this::readOrSetAside);
    }

    public Flux<T> readAll(Flux<Document> raw) {
        return raw.concatMap(document -> readOrSetAside(document).onErrorComplete(UnreadableDocumentException.class));
    }

    private Mono<T> readOrSetAside(Document document) {
        return Mono.fromCallable(() -> reread(document))
                .onErrorResume(
                        UnreadableDocumentException.class,
                        reason -> setAside.copy(shape.collection(), document, reason)
                                .then(Mono.error(reason)));
    }

    private T reread(Document document) {
        return shape.read(document, template.getConverter());
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }
}
