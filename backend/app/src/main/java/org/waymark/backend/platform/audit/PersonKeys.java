package org.waymark.backend.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.security.SealingKey;
import reactor.core.publisher.Mono;

/**
 * One key a person, or an account that is no person's. What is sealed under it can be read until the key is destroyed,
 * which leaves a mark so that none is ever made for that person again. A node may hold a key for a minute longer.
 */
@Component
public class PersonKeys {

    private static final String COLLECTION = "person_keys";
    private static final String KEY = "key";

    private final ReactiveMongoTemplate mongo;
    private final AsyncCache<String, SealingKey> keys = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .buildAsync();

    PersonKeys(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Empty where the owner's key was destroyed. */
    Mono<AuditEntry.Sealed> seal(String owner, String text) {
        return key(owner)
                .map(key -> new AuditEntry.Sealed(owner, key.seal(owner, text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Empty where the owner's key was destroyed, or the text was altered. */
    Mono<String> open(AuditEntry.Sealed sealed) {
        return key(sealed.owner())
                .flatMap(key -> Mono.justOrEmpty(key.open(sealed.owner(), sealed.bytes())))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** Doing it twice is doing it once. */
    public Mono<Void> destroy(String owner, Instant now) {
        var gone = new Update().unset(KEY).set("destroyed", Date.from(now));
        return mongo.upsert(query(where("_id").is(owner)), gone, COLLECTION)
                .doOnNext(done -> keys.synchronous().invalidate(owner))
                .then();
    }

    private Mono<SealingKey> key(String owner) {
        return Mono.fromFuture(
                () -> keys.get(owner, (id, executor) -> findOrMake(id).toFuture()));
    }

    private Mono<SealingKey> findOrMake(String owner) {
        return find(owner)
                .switchIfEmpty(Mono.defer(() -> make(owner)))
                .filter(stored -> stored.containsKey(KEY))
                .map(stored -> SealingKey.of(Base64.getDecoder().decode(stored.getString(KEY))));
    }

    private Mono<Document> find(String owner) {
        return mongo.findById(owner, Document.class, COLLECTION);
    }

    private Mono<Document> make(String owner) {
        var made = new Document("_id", owner).append(KEY, Base64.getEncoder().encodeToString(SealingKey.random()));
        return mongo.insert(made, COLLECTION).onErrorResume(DuplicateKeyException.class, e -> find(owner));
    }
}
