package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import org.waymark.backend.identity.Reset;
import reactor.core.publisher.Mono;

@Repository
public class ResetRepository {

    private final ReactiveMongoTemplate mongo;

    ResetRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Void> insert(Reset reset) {
        return mongo.insert(new StoredReset(reset.secretHash(), reset.accountId(), reset.expires()))
                .then();
    }

    public Mono<Reset> find(String secretHash) {
        return mongo.findById(secretHash, StoredReset.class).map(StoredReset::reset);
    }

    /** Takes it away: of two who come at once, one gets it. */
    public Mono<Reset> take(String secretHash) {
        return mongo.findAndRemove(query(where("_id").is(secretHash)), StoredReset.class)
                .map(StoredReset::reset);
    }

    public Mono<Void> deleteExpired(Instant now) {
        return mongo.remove(query(where("expires").lt(now)), StoredReset.class).then();
    }

    @Document("password_resets")
    @TypeAlias("password-reset")
    record StoredReset(@Id String secretHash, @Nullable String accountId, Instant expires) {

        Reset reset() {
            return new Reset(secretHash, accountId, expires);
        }
    }
}
