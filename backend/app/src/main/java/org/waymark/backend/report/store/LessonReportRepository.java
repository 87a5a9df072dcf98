package org.waymark.backend.report.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.report.Reported;
import org.waymark.contract.report.LessonReport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People see their own; Waymark all, to show authors what is said and not who said it. */
@Repository
public class LessonReportRepository {

    static final StoredShape<StoredReport> SHAPE =
            new StoredShape<>("lesson_reports", "lesson-report", StoredReport.class, List.of());

    private final StoredDocuments<StoredReport> documents;

    LessonReportRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Reported> list(Scope scope) {
        return switch (scope) {
            case Scope.Self(String personId) ->
                documents.list(Query.query(where("personId").is(personId))).map(StoredReport::report);
            case Scope.System _ -> documents.list(new Query()).map(StoredReport::report);
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Flux.empty();
        };
    }

    public Mono<Reported> find(Scope scope, String id) {
        return documents.find(id).map(StoredReport::report).filter(report -> reaches(scope, report));
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<Reported> insertOnce(Scope.Self scope, Reported report) {
        return documents
                .insert(StoredReport.of(report))
                .map(StoredReport::report)
                .onErrorResume(DuplicateKeyException.class, e -> find(scope, report.id()));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<Reported> replace(Scope scope, Reported report) {
        return reaches(scope, report)
                ? documents.replace(StoredReport.of(report)).map(StoredReport::report)
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, Reported report) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(report.personId());
            case Scope.System _ -> true;
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
        };
    }

    record StoredReport(
            String id,
            long version,
            String personId,
            String topicId,
            String moduleId,
            String title,
            LessonReport.Kind kind,
            String text,
            Instant reported,
            @Nullable StoredAnswer answer)
            implements Stored {

        record StoredAnswer(String text, String by, Instant at) {}

        static StoredReport of(Reported r) {
            var answer = r.answer();
            return new StoredReport(
                    r.id(),
                    r.version(),
                    r.personId(),
                    r.topicId(),
                    r.moduleId(),
                    r.title(),
                    r.kind(),
                    r.text(),
                    r.reported(),
                    answer == null ? null : new StoredAnswer(answer.text(), answer.by(), answer.at()));
        }

        Reported report() {
            return new Reported(
                    id,
                    version,
                    personId,
                    topicId,
                    moduleId,
                    title,
                    kind,
                    text,
                    reported,
                    answer == null ? null : new Reported.Answer(answer.text(), answer.by(), answer.at()));
        }
    }
}
