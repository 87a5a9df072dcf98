package org.waymark.backend.employment.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.employment.Employment;
import org.waymark.backend.employment.EmploymentHistory;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a person, from their first move on; Waymark's own, since whoever may see the person found them first. */
@Repository
public class EmploymentRepository {

    static final StoredShape<StoredHistory> SHAPE =
            new StoredShape<>("employments", "employments", StoredHistory.class, List.of());

    /** Before every day that can be due. */
    private static final LocalDate AT_ONCE = LocalDate.EPOCH;

    private final StoredDocuments<StoredHistory> documents;
    private final Today today;

    EmploymentRepository(Documents documents, Today today) {
        this.documents = documents.of(SHAPE);
        this.today = today;
    }

    public Mono<EmploymentHistory> find(Scope.System scope, String personId) {
        return documents.find(personId).map(StoredHistory::history);
    }

    /** Whoever has an employment in a school, over or not. */
    public Flux<EmploymentHistory> listAt(Scope.System scope, String schoolId) {
        return documents.list(Query.query(where("all.schoolId").is(schoolId))).map(StoredHistory::history);
    }

    /** What takes effect by a day, what is not shown everywhere yet, and what has changed since an instant. */
    public Flux<EmploymentHistory> listDue(Scope.System scope, LocalDate day, Instant changedSince) {
        return documents
                .list(Query.query(new Criteria()
                        .orOperator(
                                where("due").lte(day.toString()),
                                where("changed").gte(changedSince))))
                .map(StoredHistory::history);
    }

    /** Version 0 is one that does not exist yet. Fails as stale or duplicate where overtaken. */
    public Mono<EmploymentHistory> save(Scope.System scope, EmploymentHistory history) {
        StoredHistory stored = StoredHistory.of(history, today.instant());
        return (history.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredHistory::history);
    }

    /** @param due the day on which something is to be done, or null while nothing is */
    record StoredHistory(
            String id,
            long version,
            long revision,
            long shown,
            LocalDate asOf,
            @Nullable LocalDate due,
            Instant changed,
            @Nullable String jobTitle,
            List<StoredEmployment> all)
            implements Stored {

        static StoredHistory of(EmploymentHistory h, Instant now) {
            return new StoredHistory(
                    h.personId(),
                    h.version(),
                    h.revision(),
                    h.shown(),
                    h.asOf(),
                    h.isShown() ? h.nextChange() : AT_ONCE,
                    now,
                    h.jobTitle(),
                    h.all().stream().map(StoredEmployment::of).toList());
        }

        EmploymentHistory history() {
            return new EmploymentHistory(
                    id,
                    version,
                    revision,
                    shown,
                    asOf,
                    jobTitle,
                    all.stream().map(StoredEmployment::employment).toList());
        }
    }

    record StoredEmployment(
            String id,
            String schoolId,
            String name,
            @Nullable String trustId,
            @Nullable String trustName,
            @Nullable String phase,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean main) {

        static StoredEmployment of(Employment e) {
            Workplace p = e.place();
            return new StoredEmployment(
                    e.id(),
                    p.schoolId(),
                    p.name(),
                    p.trustId(),
                    p.trustName(),
                    p.phase() == null ? null : p.phase().name(),
                    p.kind() == null ? null : p.kind().name(),
                    e.from(),
                    e.until(),
                    e.main());
        }

        Employment employment() {
            Workplace place = new Workplace(
                    schoolId,
                    name,
                    trustId,
                    trustName,
                    phase == null ? null : Phase.valueOf(phase),
                    kind == null ? null : SchoolKind.valueOf(kind));
            return new Employment(id, place, from, until, main);
        }
    }
}
