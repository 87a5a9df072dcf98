package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Remembers, by its hash, which token of a provider has opened something, for as long as it could open it again. */
@Repository
public class UsedTokenRepository {

    private final ReactiveMongoTemplate mongo;

    UsedTokenRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Fails with Spring's DuplicateKeyException for one that was used before: of two at once, one gets in. */
    public Mono<Void> insert(String hash, Instant until) {
        return mongo.insert(new UsedToken(hash, until)).then();
    }

    public Mono<Void> deleteExpired(Instant now) {
        return mongo.remove(query(where("until").lt(now)), UsedToken.class).then();
    }

    @Document("used_tokens")
    @TypeAlias("used-token")
    record UsedToken(@Id String hash, Instant until) {}
}
