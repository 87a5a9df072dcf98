package org.waymark.backend.platform.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps a copy of each document that cannot be read, with the reason, in a collection of its own. The document itself
 * stays where it is. Each is logged and counted once.
 */
@Component
class SetAside {

    static final String COLLECTION = "quarantine";
    static final String METRIC = "waymark.documents.set.aside";
    private static final Logger log = LoggerFactory.getLogger(SetAside.class);

    private final ReactiveMongoTemplate template;
    private final MeterRegistry meters;
    private final Clock clock = Clock.systemUTC();

    SetAside(ReactiveMongoTemplate template, MeterRegistry meters) {
        this.template = template;
        this.meters = meters;
    }

    /** Completes even if the copy cannot be written: one broken document must not break what reads the others. */
    Mono<Void> copy(String collection, Document document, UnreadableDocumentException reason) {
        var copy = new Update()
                .set("document", document)
                .set("reason", String.valueOf(reason.getMessage()))
                .setOnInsert("setAsideAt", clock.instant());
        return template.upsert(query(where("_id").is(collection + "/" + document.get("_id"))), copy, COLLECTION)
                .filter(result -> result.getUpsertedId() != null)
                .doOnNext(first -> report(collection, reason))
                .doOnError(error -> log.error("Could not set aside: {}", reason.getMessage(), error))
                .onErrorComplete()
                .then();
    }

    private void report(String collection, UnreadableDocumentException reason) {
        log.error("Set aside in {}: {}", COLLECTION, reason.getMessage(), reason);
        meters.counter(METRIC, "collection", collection).increment();
    }
}
