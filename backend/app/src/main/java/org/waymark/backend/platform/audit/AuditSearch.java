package org.waymark.backend.platform.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds entries by whom they concern and when they were made. */
@Service
public class AuditSearch {

    private final ReactiveMongoTemplate mongo;
    private final PersonKeys keys;

    AuditSearch(ReactiveMongoTemplate mongo, PersonKeys keys) {
        this.mongo = mongo;
        this.keys = keys;
    }

    /**
     * @param id an account's that acted or a person's that it concerned; null for all
     * @param from null for the beginning
     * @param until null for now; not included
     */
    public record Wanted(
            @Nullable String id,
            @Nullable Instant from,
            @Nullable Instant until) {

        boolean isMet(AuditEntry entry) {
            return (id == null || id.equals(entry.account()) || id.equals(entry.subject()))
                    && (from == null || !entry.at().isBefore(from))
                    && (until == null || entry.at().isBefore(until));
        }

        /** Batches in which there may be such an entry. */
        Criteria batches() {
            List<Criteria> all = new ArrayList<>();
            if (id != null) {
                all.add(new Criteria()
                        .orOperator(
                                where("entries.account").is(id),
                                where("entries.subject").is(id)));
            }
            if (from != null) {
                all.add(where("entries.at").gte(Date.from(from)));
            }
            if (until != null) {
                all.add(where("at").lt(Date.from(until)));
            }
            return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        }
    }

    /** @param details null where there are none, or none that can still be read */
    public record Found(AuditEntry entry, @Nullable String details) {}

    /** Newest first. What cannot be read is left out here, and told by {@link AuditVerification}. */
    public Flux<Found> find(Wanted wanted) {
        var query = Query.query(wanted.batches()).with(Sort.by(Sort.Direction.DESC, "at", "number"));
        return mongo.find(query, Document.class, Batch.COLLECTION)
                .concatMap(stored -> Mono.fromCallable(() -> Batch.of(stored)).onErrorComplete())
                .concatMapIterable(batch -> batch.entries().reversed())
                .filter(wanted::isMet)
                .concatMap(this::opened);
    }

    private Mono<Found> opened(AuditEntry entry) {
        return Mono.justOrEmpty(entry.details())
                .flatMap(keys::open)
                .map(details -> new Found(entry, details))
                .defaultIfEmpty(new Found(entry, null));
    }
}
