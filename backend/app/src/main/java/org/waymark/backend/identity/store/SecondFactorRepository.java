package org.waymark.backend.identity.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Second steps by account, changed by single guarded updates, so that no code opens twice. */
@Repository
public class SecondFactorRepository {

    private final ReactiveMongoTemplate mongo;

    SecondFactorRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Factor> find(String accountId) {
        return mongo.findById(accountId, Factor.class);
    }

    /** Yields false where one is on. */
    public Mono<Boolean> begin(String accountId, String sealed) {
        return mongo.remove(query(where("_id").is(accountId).and("on").is(false)), Factor.class)
                .then(mongo.insert(new Factor(accountId, sealed, false, 0, List.of())))
                .thenReturn(true)
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    public Mono<Void> turnOn(String accountId, long step, List<String> recovery) {
        var change = new Update().set("on", true).set("lastStep", step).set("recovery", recovery);
        return mongo.updateFirst(query(where("_id").is(accountId)), change, Factor.class)
                .then();
    }

    /** Yields whether the step is later than all that were used. */
    public Mono<Boolean> useStep(String accountId, long step) {
        var later = query(where("_id").is(accountId).and("lastStep").lt(step));
        return mongo.updateFirst(later, Update.update("lastStep", step), Factor.class)
                .map(result -> result.getModifiedCount() == 1);
    }

    /** Yields whether it was one of those that are left. */
    public Mono<Boolean> useRecovery(String accountId, String hash) {
        var left = query(where("_id").is(accountId).and("recovery").is(hash));
        return mongo.updateFirst(left, new Update().pull("recovery", hash), Factor.class)
                .map(result -> result.getModifiedCount() == 1);
    }

    public Mono<Void> delete(String accountId) {
        return mongo.remove(query(where("_id").is(accountId)), Factor.class).then();
    }

    /**
     * @param sealed the secret, encrypted
     * @param lastStep of the last code that was used
     * @param recovery hashes of the codes that are left
     */
    @Document("second_factors")
    @TypeAlias("second-factor")
    public record Factor(@Id String accountId, String sealed, boolean on, long lastStep, List<String> recovery) {}
}
