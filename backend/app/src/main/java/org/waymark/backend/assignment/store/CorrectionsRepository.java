package org.waymark.backend.assignment.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.assignment.many.ManyAssignment;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** The faulty rows of the file uploaded last, found by the assignment that only its trust can have found. */
@Repository
public class CorrectionsRepository {

    static final StoredShape<StoredCorrections> SHAPE =
            new StoredShape<>("assignment_corrections", "assignment-corrections", StoredCorrections.class, List.of());

    private final StoredDocuments<StoredCorrections> documents;

    CorrectionsRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** As a CSV file in UTF-8; empty where there are none. */
    public Mono<byte[]> find(Scope scope, ManyAssignment plan) {
        return documents.find(plan.id()).map(stored -> stored.csv().getBytes(StandardCharsets.UTF_8));
    }

    public Mono<Void> put(Scope scope, ManyAssignment plan, byte[] csv) {
        return documents
                .put(new StoredCorrections(plan.id(), 0, plan.trustId(), new String(csv, StandardCharsets.UTF_8)))
                .then();
    }

    record StoredCorrections(String id, long version, String trustId, String csv) implements Stored {}
}
