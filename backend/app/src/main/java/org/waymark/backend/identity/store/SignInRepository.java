package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sign-ins by the hash of their token; the token itself is nowhere stored. */
@Repository
public class SignInRepository {

    private final ReactiveMongoTemplate mongo;

    SignInRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Void> insert(SignIn signIn) {
        return mongo.insert(signIn).then();
    }

    public Mono<SignIn> find(String tokenHash) {
        return mongo.findById(tokenHash, SignIn.class);
    }

    public Flux<SignIn> ofAccount(String accountId) {
        return mongo.find(query(where("accountId").is(accountId)), SignIn.class);
    }

    public Mono<Void> touch(String tokenHash, Instant now) {
        return set(tokenHash, Update.update("lastUsed", now));
    }

    public Mono<Void> actAs(String tokenHash, String membershipId) {
        return set(tokenHash, Update.update("actingAs", membershipId));
    }

    private Mono<Void> set(String tokenHash, Update change) {
        return mongo.updateFirst(query(where("_id").is(tokenHash)), change, SignIn.class)
                .then();
    }

    public Mono<Void> delete(String tokenHash) {
        return mongo.remove(query(where("_id").is(tokenHash)), SignIn.class).then();
    }

    /** The portable subset has no expiring index, so old sign-ins are swept. Yields how many went. */
    public Mono<Long> deleteExpired(Instant now, Instant idleSince) {
        var old = new org.springframework.data.mongodb.core.query.Criteria()
                .orOperator(where("expires").lt(now), where("lastUsed").lt(idleSince));
        return mongo.remove(query(old), SignIn.class).map(result -> result.getDeletedCount());
    }

    /**
     * What may be absent was not noted in those made earlier.
     *
     * @param actingAs the membership chosen
     * @param browser in words
     */
    @Document("sign_ins")
    @TypeAlias("sign-in")
    public record SignIn(
            @Id String tokenHash,
            String accountId,
            @Nullable String actingAs,
            @Nullable String browser,
            @Nullable Instant created,
            Instant lastUsed,
            Instant expires) {}
}
