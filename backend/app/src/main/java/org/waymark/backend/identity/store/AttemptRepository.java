package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How often something was tried, by the hash of who tried. */
@Repository
public class AttemptRepository {

    private final ReactiveMongoTemplate mongo;

    AttemptRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Tried> find(String key) {
        return mongo.findById(key, Tried.class);
    }

    /** Yields whether nobody else counted since {@code before} was read. */
    public Mono<Boolean> advance(Tried before, Tried after) {
        return before.count() == 0 ? insert(after) : replace(before, after);
    }

    private Mono<Boolean> insert(Tried first) {
        return mongo.insert(first).thenReturn(true).onErrorReturn(DuplicateKeyException.class, false);
    }

    private Mono<Boolean> replace(Tried before, Tried after) {
        var unchanged = query(where("_id")
                .is(before.key())
                .and("count")
                .is(before.count())
                .and("openAt")
                .is(before.openAt()));
        var change = new Update()
                .set("count", after.count())
                .set("openAt", after.openAt())
                .set("last", after.last());
        return mongo.updateFirst(unchanged, change, Tried.class).map(result -> result.getMatchedCount() == 1);
    }

    public Mono<Void> delete(String key) {
        return mongo.remove(query(where("_id").is(key)), Tried.class).then();
    }

    public Mono<Void> deleteUntriedSince(Instant day) {
        return mongo.remove(query(where("last").lt(day)), Tried.class).then();
    }

    /** @param openAt when the next attempt is let through */
    @Document("attempts")
    @TypeAlias("attempts")
    public record Tried(@Id String key, int count, Instant openAt, Instant last) {}
}
