package org.waymark.contract.bringing;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Providers bring a programme in that runs already: files, what their columns mean, a dry run, applying, undoing. Until
 * it is applied nothing changes for anybody.
 */
@HttpExchange("/api/v1/programme-imports")
public interface ProgrammeImportApi {

    /** Newest first. */
    @GetExchange
    Mono<Page<ProgrammeImport>> imports();

    /** Needs an Idempotency-Key: the same key again returns the same import. 409 where the offer is not open. */
    @PostExchange
    Mono<ResponseEntity<ProgrammeImport>> create(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody NewProgrammeImport wanted);

    /** Carries an ETag. */
    @GetExchange("/{importId}")
    Mono<ResponseEntity<ProgrammeImport>> programmeImport(@PathVariable("importId") String importId);

    /** Deletes one that was never applied. */
    @DeleteExchange("/{importId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable("importId") String importId);

    /** The columns that we know and one example, as CSV. */
    @GetExchange(url = "/templates/{kind}", accept = "text/csv")
    Mono<byte[]> template(@PathVariable("kind") FileKind kind);

    /**
     * Reads a CSV or XLSX file, at most 10 MB, in place of an earlier one of its kind. It is kept for a day. Columns are
     * matched as last time, or by their names. 422 where it is no table.
     */
    @PostExchange(url = "/{importId}/files/{kind}", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<ProgrammeImport>> upload(
            @PathVariable("importId") String importId,
            @PathVariable("kind") FileKind kind,
            @RequestParam("name") String name,
            @RequestBody Flux<DataBuffer> bytes);

    /** Takes a file out again. 404 where there is none. */
    @DeleteExchange("/{importId}/files/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeFile(@PathVariable("importId") String importId, @PathVariable("kind") FileKind kind);

    /** Carries the ETag of the import. 404 where there is no such file, or it was kept too long ago. */
    @GetExchange("/{importId}/files/{kind}/mapping")
    Mono<ResponseEntity<FileMapping>> mapping(
            @PathVariable("importId") String importId, @PathVariable("kind") FileKind kind);

    /** Needs If-Match. Remembered for the provider's next file of this kind. */
    @PutExchange("/{importId}/files/{kind}/mapping")
    Mono<ResponseEntity<FileMapping>> map(
            @PathVariable("importId") String importId,
            @PathVariable("kind") FileKind kind,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody MappingWanted wanted);

    /** 202; follow the job. Needs If-Match. 422 where there is no file of people, or something is not matched. */
    @PostExchange("/{importId}/dry-run")
    Mono<ResponseEntity<Job>> dryRun(
            @PathVariable("importId") String importId, @RequestHeader("If-Match") String ifMatch);

    /**
     * What the rows of a file would come to, in its order, 500 a page; none before a dry run.
     *
     * @param status only those that stand so; null for all
     */
    @GetExchange("/{importId}/files/{kind}/rows")
    Mono<Page<ImportedRow>> rows(
            @PathVariable("importId") String importId,
            @PathVariable("kind") FileKind kind,
            @RequestParam(name = "status", required = false) ImportedRow.@Nullable Status status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** The faulty rows with all their columns and one that says what to do, as CSV. 404 where there are none. */
    @GetExchange(url = "/{importId}/files/{kind}/corrections", accept = "text/csv")
    Mono<byte[]> corrections(@PathVariable("importId") String importId, @PathVariable("kind") FileKind kind);

    /** Those who can be brought in, in the order of the file, 500 a page; none before a dry run. */
    @GetExchange("/{importId}/people")
    Mono<Page<ImportedPerson>> people(
            @PathVariable("importId") String importId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Those of the file of sessions, in its order, 500 a page; none without such a file, or before a dry run. */
    @GetExchange("/{importId}/sessions")
    Mono<Page<ImportedSession>> sessions(
            @PathVariable("importId") String importId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** 202; follow the job. Applying again brings in whoever was not, and changes nothing else. Needs If-Match. */
    @PostExchange("/{importId}/apply")
    Mono<ResponseEntity<Job>> apply(
            @PathVariable("importId") String importId, @RequestHeader("If-Match") String ifMatch);

    /** 202; follow the job. Takes back whoever has done nothing in Waymark since, and sessions that nobody uses. */
    @PostExchange("/{importId}/undo")
    Mono<ResponseEntity<Job>> undo(@PathVariable("importId") String importId);
}
