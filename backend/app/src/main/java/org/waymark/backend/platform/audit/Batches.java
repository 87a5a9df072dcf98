package org.waymark.backend.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stored batches. There is no way to change or take back one. */
@Repository
class Batches {

    private final ReactiveMongoTemplate mongo;

    Batches(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Fails with Spring's DuplicateKeyException where the node has a batch of that number. */
    Mono<Head> insert(Batch batch) {
        Document stored = batch.toDocument();
        return mongo.insert(stored, Batch.COLLECTION).thenReturn(new Head(batch.number(), stored.getString("hash")));
    }

    Mono<Head> find(String node, long number) {
        return mongo.findById(Batch.id(node, number), Document.class, Batch.COLLECTION)
                .map(stored -> new Head(number, String.valueOf(stored.get("hash"))));
    }

    /** Where the node's chain ends, found in a few steps by looking ever further ahead, then ever nearer. */
    Mono<Head> head(String node) {
        return last(node, 0, 1).flatMap(number -> number == 0 ? Mono.just(Head.NONE) : find(node, number));
    }

    private Mono<Long> last(String node, long known, long step) {
        return mongo.exists(query(where("_id").is(Batch.id(node, known + step))), Batch.COLLECTION)
                .flatMap(there -> {
                    if (there) {
                        return last(node, known + step, step * 2);
                    }
                    return step == 1 ? Mono.just(known) : last(node, known, step / 2);
                });
    }
}
