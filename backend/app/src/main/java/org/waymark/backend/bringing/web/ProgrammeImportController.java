package org.waymark.backend.bringing.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.bringing.ProgrammeFiles;
import org.waymark.backend.bringing.ProgrammeLists;
import org.waymark.backend.bringing.RunningProgramme;
import org.waymark.backend.bringing.RunningProgrammes;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.ImportedSession;
import org.waymark.contract.bringing.MappingWanted;
import org.waymark.contract.bringing.NewProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ProgrammeImportController implements ProgrammeImportApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final int LONGEST_NAME = 200;

    private final RunningProgrammes imports;
    private final ProgrammeFiles files;
    private final ProgrammeLists lists;

    ProgrammeImportController(RunningProgrammes imports, ProgrammeFiles files, ProgrammeLists lists) {
        this.imports = imports;
        this.files = files;
        this.lists = lists;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<ProgrammeImport>> imports() {
        return Callers.current()
                .flatMap(caller -> imports.list(caller.scope()))
                .map(all -> Page.whole(all.stream().map(RunningProgramme::view).toList()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<ProgrammeImport>> create(String idempotencyKey, NewProgrammeImport wanted) {
        return Callers.current()
                .flatMap(caller -> imports.create(caller, IdempotencyKeys.checked(idempotencyKey), wanted))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/programme-imports/" + made.id()))
                        .eTag("\"" + made.version() + "\"")
                        .body(made.view()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<ProgrammeImport>> programmeImport(String importId) {
        return Callers.current()
                .flatMap(caller -> imports.get(caller.scope(), importId))
                .map(ProgrammeImportController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Void> discard(String importId) {
        return Callers.current().flatMap(caller -> imports.discard(caller.scope(), importId));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<byte[]> template(FileKind kind) {
        return Mono.fromSupplier(() -> ProgrammeFiles.template(kind));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<ProgrammeImport>> upload(
            String importId, FileKind kind, String name, Flux<DataBuffer> bytes) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return Callers.current()
                .flatMap(caller -> files.upload(caller.scope(), importId, kind, shown, bytes))
                .map(ProgrammeImportController::tagged);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Void> removeFile(String importId, FileKind kind) {
        return Callers.current().flatMap(caller -> files.remove(caller.scope(), importId, kind));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<FileMapping>> mapping(String importId, FileKind kind) {
        return Callers.current()
                .flatMap(caller -> files.mapping(caller.scope(), importId, kind))
                .map(mapped -> ETags.tagged(mapped.version(), mapped.mapping()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<FileMapping>> map(String importId, FileKind kind, String ifMatch, MappingWanted wanted) {
        return Callers.current()
                .flatMap(caller -> files.map(caller.scope(), importId, kind, ETags.version(ifMatch), wanted))
                .map(mapped -> ETags.tagged(mapped.version(), mapped.mapping()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> dryRun(String importId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> imports.dryRun(caller, importId, ETags.version(ifMatch)))
                .map(ProgrammeImportController::accepted);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<ImportedRow>> rows(
            String importId, FileKind kind, ImportedRow.@Nullable Status status, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current().flatMap(caller -> lists.rows(caller.scope(), importId, kind, status, page));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<byte[]> corrections(String importId, FileKind kind) {
        return Callers.current().flatMap(caller -> files.corrections(caller.scope(), importId, kind));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<ImportedPerson>> people(String importId, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current().flatMap(caller -> lists.people(caller.scope(), importId, page));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<ImportedSession>> sessions(String importId, @Nullable String cursor) {
        int page = Cursors.page(cursor);
        return Callers.current().flatMap(caller -> lists.sessions(caller.scope(), importId, page));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> apply(String importId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> imports.apply(caller, importId, ETags.version(ifMatch)))
                .map(ProgrammeImportController::accepted);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Job>> undo(String importId) {
        return Callers.current()
                .flatMap(caller -> imports.undo(caller, importId))
                .map(ProgrammeImportController::accepted);
    }

    private static ResponseEntity<Job> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(job);
    }

    private static ResponseEntity<ProgrammeImport> tagged(RunningProgramme programme) {
        return ETags.tagged(programme.version(), programme.view());
    }
}
