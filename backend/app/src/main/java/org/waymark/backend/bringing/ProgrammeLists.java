package org.waymark.backend.bringing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.contract.Page;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedSession;
import reactor.core.publisher.Mono;

/** What a dry run has found, and how people stand since. */
@Service
public class ProgrammeLists {

    private final RunningProgrammes imports;
    private final FoundRepository found;

    ProgrammeLists(RunningProgrammes imports, FoundRepository found) {
        this.imports = imports;
        this.found = found;
    }

    public Mono<Page<ImportedPerson>> people(Scope scope, String id, int page) {
        return checked(scope, id)
                .flatMap(programme -> found.page(scope, programme, Checking.PEOPLE, BroughtPerson.class, page))
                .map(people -> page(people.stream().map(BroughtPerson::view).toList(), page))
                .defaultIfEmpty(Page.whole(List.of()));
    }

    public Mono<Page<ImportedSession>> sessions(Scope scope, String id, int page) {
        return checked(scope, id)
                .flatMap(programme -> found.page(scope, programme, Checking.SESSIONS, BroughtSession.class, page))
                .map(sessions ->
                        page(sessions.stream().map(BroughtSession::view).toList(), page))
                .defaultIfEmpty(Page.whole(List.of()));
    }

    public Mono<Page<ImportedRow>> rows(
            Scope scope, String id, FileKind kind, ImportedRow.@Nullable Status status, int page) {
        return checked(scope, id)
                .flatMap(programme -> status == null
                        ? found.page(scope, programme, Checking.rows(kind), CheckedRow.class, page)
                                .map(rows ->
                                        page(rows.stream().map(CheckedRow::view).toList(), page))
                        : found.pages(scope, programme, Checking.rows(kind), CheckedRow.class)
                                .flatMapIterable(rows -> rows)
                                .filter(row -> row.status() == status)
                                .map(CheckedRow::view)
                                .collectList()
                                .map(all -> Cursors.page(all, page, FoundRepository.A_PAGE)))
                .defaultIfEmpty(Page.whole(List.of()));
    }

    /** Empty where the files have changed since the last dry run. */
    private Mono<RunningProgramme> checked(Scope scope, String id) {
        return imports.get(scope, id).filter(programme -> programme.outcome() != null);
    }

    private static <T> Page<T> page(List<T> entries, int page) {
        return new Page<>(entries, entries.size() == FoundRepository.A_PAGE ? String.valueOf(page + 1) : null);
    }
}
