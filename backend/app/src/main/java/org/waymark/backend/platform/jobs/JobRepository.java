package org.waymark.backend.platform.jobs;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.jobs.RunningJob.Reached;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.job.Job.State;
import reactor.core.publisher.Mono;

/** Jobs, changed by single guarded updates: the node that holds one, and people who cancel it, write at the same time. */
@Repository
class JobRepository {

    static final StoredShape<StoredJob> SHAPE = new StoredShape<>("jobs", "job", StoredJob.class, List.of());

    private final StoredDocuments<StoredJob> documents;
    private final ReactiveMongoTemplate mongo;

    JobRepository(Documents documents, ReactiveMongoTemplate mongo) {
        this.documents = documents.of(SHAPE);
        this.mongo = mongo;
    }

    Mono<StoredJob> insert(StoredJob job) {
        return documents.insert(job);
    }

    Mono<StoredJob> find(String id) {
        return documents.find(id);
    }

    Mono<Long> waiting() {
        return mongo.count(query(where("state").is(State.QUEUED.name())), SHAPE.collection());
    }

    /** Takes the oldest job that waits, or whose holder has let its lease run out. Empty where there is none. */
    Mono<StoredJob> take(Instant now, Instant leaseUntil) {
        var due = new Criteria()
                .orOperator(
                        where("state").is(State.QUEUED.name()),
                        where("state")
                                .is(State.RUNNING.name())
                                .and("leaseUntil")
                                .lt(now));
        var taken = new Update()
                .set("state", State.RUNNING.name())
                .set("leaseUntil", leaseUntil)
                .inc("fence", 1)
                .inc("version", 1);
        return documents.read(mongo.findAndModify(
                query(due).with(Sort.by("created")),
                taken,
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                SHAPE.collection()));
    }

    /** Renews the lease and notes how far the job has come. Empty where the job is no longer the holder's. */
    Mono<StoredJob> renew(StoredJob held, Reached reached, Instant leaseUntil) {
        return changed(held, progress(reached).set("leaseUntil", leaseUntil));
    }

    Mono<StoredJob> finish(StoredJob held, State state, Reached reached, Instant now) {
        return changed(
                held,
                progress(reached)
                        .set("state", state.name())
                        .set("finished", now)
                        .unset("leaseUntil"));
    }

    /** Hands it back, to be taken by another node. */
    Mono<StoredJob> release(StoredJob held) {
        return changed(held, new Update().set("state", State.QUEUED.name()).unset("leaseUntil"));
    }

    /** Puts one that failed back in the queue. Empty where it has not. */
    Mono<StoredJob> again(String id) {
        var failed = where("_id").is(id).and("state").is(State.FAILED.name());
        return changed(failed, new Update().set("state", State.QUEUED.name()).unset("finished"));
    }

    private Mono<StoredJob> changed(StoredJob held, Update update) {
        var mine = where("_id")
                .is(held.id())
                .and("fence")
                .is(held.fence())
                .and("state")
                .is(State.RUNNING.name());
        return changed(mine, update);
    }

    private Mono<StoredJob> changed(Criteria which, Update update) {
        return documents.read(mongo.findAndModify(
                query(which),
                update.inc("version", 1),
                FindAndModifyOptions.options().returnNew(true),
                Document.class,
                SHAPE.collection()));
    }

    private static Update progress(Reached reached) {
        return new Update()
                .set("done", reached.done())
                .set("total", reached.total())
                .set("message", reached.message());
    }

    /** A job that waits is over at once; one that runs is told. */
    Mono<Void> cancel(String id, Instant now) {
        var waits = query(where("_id").is(id).and("state").is(State.QUEUED.name()));
        var over = new Update()
                .set("state", State.CANCELLED.name())
                .set("message", "Stopped before it began.")
                .set("finished", now)
                .inc("version", 1);
        var runs = query(where("_id").is(id).and("state").is(State.RUNNING.name()));
        var told = new Update().set("cancelAsked", true).inc("version", 1);
        return mongo.updateFirst(waits, over, SHAPE.collection())
                .then(mongo.updateFirst(runs, told, SHAPE.collection()))
                .then();
    }

    /** Yields how many went. */
    Mono<Long> deleteFinishedBefore(Instant day) {
        return mongo.remove(query(where("finished").lt(day)), SHAPE.collection())
                .map(result -> result.getDeletedCount());
    }
}
