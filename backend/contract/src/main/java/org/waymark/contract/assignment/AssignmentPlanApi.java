package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import java.util.Map;
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
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Trust leads put many people on a qualification at once: choose, see what would come of it, apply, take back. Until it
 * is applied nothing changes for anybody.
 */
@HttpExchange("/api/v1/assignment-plans")
public interface AssignmentPlanApi {

    /** Newest first. */
    @GetExchange
    Mono<Page<AssignmentPlan>> plans();

    /** Needs an Idempotency-Key: the same key again returns the same plan. */
    @PostExchange
    Mono<ResponseEntity<AssignmentPlan>> create(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody AssignmentSettings settings);

    /** Carries an ETag. */
    @GetExchange("/{planId}")
    Mono<ResponseEntity<AssignmentPlan>> plan(@PathVariable("planId") String planId);

    /** Needs If-Match. 409 once it is applied. The result of an earlier dry run goes. */
    @PutExchange("/{planId}/settings")
    Mono<ResponseEntity<AssignmentPlan>> change(
            @PathVariable("planId") String planId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody AssignmentSettings settings);

    /** Deletes a plan that was never applied. */
    @DeleteExchange("/{planId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable("planId") String planId);

    /** Those chosen, by name, 500 a page. */
    @GetExchange("/{planId}/people")
    Mono<Page<PlanPerson>> people(
            @PathVariable("planId") String planId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @PutExchange("/{planId}/people")
    Mono<ResponseEntity<AssignmentPlan>> choose(
            @PathVariable("planId") String planId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody PeopleChoice choice);

    /**
     * Reads a CSV or XLSX file of people, at most 10 MB. Rows without a fault are chosen, in place of those of an earlier
     * file; the others are told. Where the file is made of the rows to correct of the earlier one, the earlier one's
     * people stay. 422 where it is no such file.
     */
    @PostExchange(url = "/{planId}/people-file", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<PeopleFile> upload(
            @PathVariable("planId") String planId,
            @RequestParam("name") String name,
            @RequestBody Flux<DataBuffer> bytes);

    /** What was made of the file uploaded last. 404 where there was none. */
    @GetExchange("/{planId}/people-file")
    Mono<PeopleFile> uploaded(@PathVariable("planId") String planId);

    /** Takes the people of the file uploaded last out again. 404 where there was none. */
    @DeleteExchange("/{planId}/people-file")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discardFile(@PathVariable("planId") String planId);

    /** The faulty rows of the file uploaded last, with a column that says what to do, as CSV. */
    @GetExchange(url = "/{planId}/people-file/corrections", accept = "text/csv")
    Mono<byte[]> corrections(@PathVariable("planId") String planId);

    /** An empty file with the columns and one example, as CSV. */
    @GetExchange(url = "/people-file-template", accept = "text/csv")
    Mono<byte[]> template();

    /** 202; follow the job. 409 while another one of the plan's runs. */
    @PostExchange("/{planId}/dry-run")
    Mono<ResponseEntity<Job>> dryRun(@PathVariable("planId") String planId, @RequestHeader("If-Match") String ifMatch);

    /**
     * By name, 500 a page; what came of the dry run, and how it stands since it was applied.
     *
     * @param status only those who stand so; null for all
     */
    @GetExchange("/{planId}/rows")
    Mono<Page<AssignmentRow>> rows(
            @PathVariable("planId") String planId,
            @RequestParam(name = "status", required = false) AssignmentRow.@Nullable Status status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** How many rows stand how, without those of which there are none; empty before a dry run. */
    @GetExchange("/{planId}/standing")
    Mono<Map<AssignmentRow.Status, Integer>> standing(@PathVariable("planId") String planId);

    /** All rows, for a spreadsheet. */
    @GetExchange("/{planId}/rows/file")
    Mono<ResponseEntity<byte[]>> export(
            @PathVariable("planId") String planId,
            @RequestParam(name = "format", defaultValue = "CSV") FileFormat format);

    /** 202; follow the job. Applying again applies what was not, and changes nothing else. Needs If-Match. */
    @PostExchange("/{planId}/apply")
    Mono<ResponseEntity<Job>> apply(@PathVariable("planId") String planId, @RequestHeader("If-Match") String ifMatch);

    /**
     * Decides about somebody to whom it could not be applied; whoever is to be planned again is so when it is applied
     * again. Needs If-Match. 409 where the row does not offer the decision.
     */
    @PostExchange("/{planId}/rows/{personId}/decision")
    Mono<ResponseEntity<AssignmentPlan>> decide(
            @PathVariable("planId") String planId,
            @PathVariable("personId") String personId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody ConflictDecision decision);

    /** 202; follow the job. Takes back what nobody has begun and whose first session is to come. */
    @PostExchange("/{planId}/undo")
    Mono<ResponseEntity<Job>> undo(@PathVariable("planId") String planId);
}
