package org.waymark.backend.protection;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.audit.AuditVerification;
import org.waymark.backend.platform.audit.AuditVerification.Verified;
import org.waymark.backend.platform.audit.Witness;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.store.StorageSettings;
import reactor.core.publisher.Mono;

/** Verifies the audit log as a job: a log of years takes a while to read. */
@Component
public class VerifyingAudit implements JobWork {

    public static final String KIND = "audit-verification";

    private final ReactiveMongoTemplate mongo;
    private final StorageSettings storage;

    VerifyingAudit(ReactiveMongoTemplate mongo, StorageSettings storage) {
        this.mongo = mongo;
        this.storage = storage;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        job.reached(0, 0, "Reading every batch again");
        return mongo.getMongoDatabase()
                .flatMap(store -> new AuditVerification(store, Witness.in(storage.dataDir())).verify())
                .flatMap(verified -> verified.isIntact()
                        ? Mono.just(verified.sentence())
                        : Mono.error(ProblemException.conflict(shortened(verified))));
    }

    private static String shortened(Verified verified) {
        String sentence = verified.sentence();
        return sentence.length() > 2000 ? sentence.substring(0, 2000) + " …" : sentence;
    }
}
