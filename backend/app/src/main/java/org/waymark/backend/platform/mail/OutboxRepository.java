package org.waymark.backend.platform.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.mail.StoredMail.State;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Mails, each held for a while by the node that tries to send it. */
@Repository
class OutboxRepository {

    static final StoredShape<StoredMail> SHAPE = new StoredShape<>("outbox", "mail", StoredMail.class, List.of());

    private final StoredDocuments<StoredMail> documents;
    private final ReactiveMongoTemplate mongo;

    OutboxRepository(Documents documents, ReactiveMongoTemplate mongo) {
        this.documents = documents.of(SHAPE);
        this.mongo = mongo;
    }

    Mono<StoredMail> insert(StoredMail mail) {
        return documents.insert(mail);
    }

    Flux<StoredMail> findAll(Collection<String> ids) {
        return documents.findAll(ids);
    }

    /** The newest first. */
    Flux<StoredMail> list(int most) {
        return documents.list(
                new Query().with(Sort.by(Sort.Direction.DESC, "created")).limit(most));
    }

    /** The oldest that is due, which no other node gets before the lease ends. Empty where none is. */
    Mono<StoredMail> take(Instant now, Instant leaseUntil) {
        var due = query(where("state").is(State.WAITING.name()).and("due").lte(now));
        return documents.read(mongo.findAndModify(
                due.with(Sort.by("created")),
                new Update().set("due", leaseUntil).inc("attempts", 1).inc("version", 1),
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                SHAPE.collection()));
    }

    Mono<Void> sent(StoredMail mail) {
        return changed(
                mail, new Update().set("state", State.SENT.name()).unset("text").unset("unsubscribe"));
    }

    Mono<Void> tryAgain(StoredMail mail, Instant at) {
        return changed(mail, new Update().set("due", at));
    }

    Mono<Void> giveUp(StoredMail mail) {
        return changed(
                mail,
                new Update().set("state", State.GIVEN_UP.name()).unset("text").unset("unsubscribe"));
    }

    /** Only by whoever tried it last. */
    private Mono<Void> changed(StoredMail mail, Update update) {
        var mine = query(where("_id").is(mail.id()).and("attempts").is(mail.attempts()));
        return mongo.updateFirst(mine, update.inc("version", 1), SHAPE.collection())
                .then();
    }

    /** Yields how many went. */
    Mono<Long> deleteCreatedBefore(Instant day) {
        return mongo.remove(query(where("created").lt(day)), SHAPE.collection())
                .map(result -> result.getDeletedCount());
    }
}
