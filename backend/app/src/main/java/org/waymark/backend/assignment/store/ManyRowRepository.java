package org.waymark.backend.assignment.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.assignment.many.ManyAssignment;
import org.waymark.backend.assignment.many.ManyRow;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a dry run, some hundreds a document, found by the assignment that only its trust can have found. Written by
 * Waymark itself, by the one job that the assignment waits for.
 */
@Repository
public class ManyRowRepository {

    /** Rows of a document, and of a page. */
    public static final int A_PAGE = 500;

    static final StoredShape<StoredRows> SHAPE =
            new StoredShape<>("assignment_rows", "assignment-rows", StoredRows.class, List.of());

    private static final TypeReference<List<ManyRow>> ROWS = new TypeReference<>() {};

    private final StoredDocuments<StoredRows> documents;

    ManyRowRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** @param page from 0; empty beyond the last */
    public Mono<List<ManyRow>> page(Scope scope, ManyAssignment plan, int page) {
        return plan.runId() == null
                ? Mono.empty()
                : documents.find(id(plan.id(), plan.runId(), page)).map(StoredRows::rows);
    }

    /** All pages in order. */
    public Flux<List<ManyRow>> pages(Scope scope, ManyAssignment plan) {
        return numbers()
                .concatMap(page -> page(scope, plan, page).defaultIfEmpty(List.of()), 1)
                .takeWhile(rows -> !rows.isEmpty());
    }

    /**
     * Who may write: a later job of the assignment before an earlier one, and of one job whoever took it last.
     *
     * @param plan version of the assignment when it began to wait for the job
     */
    public record Turn(long plan, long fence) {

        private static final long MOST_HOLDERS = 1_000_000;

        private long number() {
            return plan * MOST_HOLDERS + fence;
        }
    }

    /** Fails as stale where it is another's turn by now. */
    public Mono<Void> put(
            Scope.System scope, ManyAssignment plan, String runId, int page, List<ManyRow> rows, Turn turn) {
        String body = JsonMapper.shared().writeValueAsString(rows);
        return documents
                .putUnlessLater(new StoredRows(id(plan.id(), runId, page), turn.number(), plan.trustId(), body))
                .then();
    }

    /** Of an earlier run; done when all are gone. */
    public Mono<Void> delete(Scope.System scope, ManyAssignment plan, String runId) {
        return numbers()
                .concatMap(
                        page -> documents
                                .find(id(plan.id(), runId, page))
                                .map(List::of)
                                .defaultIfEmpty(List.of()),
                        1)
                .takeWhile(found -> !found.isEmpty())
                .concatMap(
                        found -> documents.delete(
                                found.getFirst().id(), found.getFirst().version()),
                        1)
                .onErrorComplete(StaleVersionException.class)
                .then();
    }

    /** Hidden, since a range that is cancelled is otherwise counted to its end first, which takes seconds. */
    private static Flux<Integer> numbers() {
        return Flux.range(0, Integer.MAX_VALUE).hide();
    }

    private static String id(String planId, String runId, int page) {
        return planId + "/" + runId + "/" + page;
    }

    record StoredRows(String id, long version, String trustId, String body) implements Stored {

        List<ManyRow> rows() {
            return JsonMapper.shared().readValue(body, ROWS);
        }
    }
}
