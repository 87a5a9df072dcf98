package org.waymark.backend.organisation.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.organisation.ImportReport;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What came of imports, by their job; each trust sees its own, administrators those of the whole register. The body is JSON. */
@Repository
public class ImportReportRepository {

    static final StoredShape<StoredReport> SHAPE =
            new StoredShape<>("import_reports", "import-report", StoredReport.class, List.of());

    /** No trust has these ids. */
    private static final String WAYMARK = "";

    private static final String NOBODY = " ";

    private final StoredDocuments<StoredReport> documents;

    ImportReportRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<ImportReport> find(Scope scope, String jobId) {
        return documents
                .find(jobId)
                .filter(stored -> stored.trustId().equals(owner(scope)))
                .map(StoredReport::report);
    }

    public Mono<Void> put(Scope scope, String jobId, ImportReport report) {
        return documents
                .put(new StoredReport(
                        jobId, 0, owner(scope), JsonMapper.shared().writeValueAsString(report)))
                .then();
    }

    private static String owner(Scope scope) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> trustId;
            case Scope.System() -> WAYMARK;
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> NOBODY;
        };
    }

    record StoredReport(String id, long version, String trustId, String body) implements Stored {

        ImportReport report() {
            return JsonMapper.shared().readValue(body, ImportReport.class);
        }
    }
}
