package org.waymark.backend.organisation.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A number that rises when the register of schools changes, so that every node knows that what it holds is old. */
@Repository
public class RegisterVersions {

    private static final String COLLECTION = "register_versions";
    private static final Query SCHOOLS = query(where("_id").is("schools"));

    private final ReactiveMongoTemplate mongo;

    RegisterVersions(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** 0 while there has been no change. */
    public Mono<Long> current() {
        return mongo.findOne(SCHOOLS, Document.class, COLLECTION)
                .map(RegisterVersions::number)
                .defaultIfEmpty(0L);
    }

    /** Yields the new number. */
    public Mono<Long> raise() {
        return mongo.findAndModify(
                        SCHOOLS,
                        new Update().inc("number", 1L),
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Document.class,
                        COLLECTION)
                .map(RegisterVersions::number);
    }

    private static long number(Document document) {
        return document.get("number", Number.class).longValue();
    }
}
