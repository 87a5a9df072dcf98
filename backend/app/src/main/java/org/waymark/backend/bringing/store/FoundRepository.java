package org.waymark.backend.bringing.store;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.bringing.RunningProgramme;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a dry run has found, some hundreds of people or rows a document, found by the import that only its provider can
 * have found. Written by Waymark itself, by the one job that the import waits for.
 */
@Repository
public class FoundRepository {

    /** Entries of a document, and of a page. */
    public static final int A_PAGE = 500;

    static final StoredShape<StoredFound> SHAPE =
            new StoredShape<>("programme_rows", "programme-rows", StoredFound.class, List.of());

    private final StoredDocuments<StoredFound> documents;

    FoundRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /**
     * @param list which of the lists of the last dry run
     * @param page from 0; empty beyond the last
     */
    public <T> Mono<List<T>> page(Scope scope, RunningProgramme programme, String list, Class<T> type, int page) {
        return programme.runId() == null
                ? Mono.empty()
                : documents.find(id(programme, programme.runId(), list, page)).map(found -> found.entries(type));
    }

    /** All pages in order. */
    public <T> Flux<List<T>> pages(Scope scope, RunningProgramme programme, String list, Class<T> type) {
        // Hidden, since a range that is cancelled is otherwise counted to its end first, which takes seconds.
        return Flux.range(0, Integer.MAX_VALUE)
                .hide()
                .concatMap(page -> page(scope, programme, list, type, page).defaultIfEmpty(List.of()), 1)
                .takeWhile(entries -> !entries.isEmpty());
    }

    /**
     * Who may write: a later job of the import before an earlier one, and of one job whoever took it last.
     *
     * @param programme version of the import when it began to wait for the job
     */
    public record Turn(long programme, long fence) {

        private static final long MOST_HOLDERS = 1_000_000;

        private long number() {
            return programme * MOST_HOLDERS + fence;
        }
    }

    /** Fails as stale where it is another's turn by now. */
    public Mono<Void> put(
            Scope.System scope,
            RunningProgramme programme,
            String runId,
            String list,
            int page,
            List<?> entries,
            Turn turn) {
        String body = JsonMapper.shared().writeValueAsString(entries);
        return documents
                .putUnlessLater(
                        new StoredFound(id(programme, runId, list, page), turn.number(), programme.providerId(), body))
                .then();
    }

    /** All pages of a list. */
    public Mono<Void> putAll(
            Scope.System scope, RunningProgramme programme, String runId, String list, List<?> entries, Turn turn) {
        int pages = (entries.size() + A_PAGE - 1) / A_PAGE;
        return Flux.range(0, pages)
                .concatMap(page -> put(
                        scope,
                        programme,
                        runId,
                        list,
                        page,
                        entries.subList(page * A_PAGE, Math.min(entries.size(), (page + 1) * A_PAGE)),
                        turn))
                .then();
    }

    /** What a dry run has found, list by list. Done again, it changes nothing more. */
    public Mono<Void> delete(Scope.System scope, RunningProgramme programme, String runId, Collection<String> lists) {
        return Flux.fromIterable(lists)
                .concatMap(list -> Flux.range(0, Integer.MAX_VALUE)
                        .hide()
                        .concatMap(
                                page -> documents
                                        .find(id(programme, runId, list, page))
                                        .map(List::of)
                                        .defaultIfEmpty(List.of()),
                                1)
                        .takeWhile(found -> !found.isEmpty())
                        .concatMap(
                                found -> documents.delete(
                                        found.getFirst().id(), found.getFirst().version()),
                                1))
                .onErrorComplete(StaleVersionException.class)
                .then();
    }

    private static String id(RunningProgramme programme, String runId, String list, int page) {
        return programme.id() + "/" + runId + "/" + list + "/" + page;
    }

    record StoredFound(String id, long version, String providerId, String body) implements Stored {

        <T> List<T> entries(Class<T> type) {
            JsonMapper json = JsonMapper.shared();
            return json.readValue(body, json.getTypeFactory().constructCollectionType(List.class, type));
        }
    }
}
