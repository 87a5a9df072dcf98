package org.waymark.contract.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings the register up to date with the national register's files: schools, their links, groups, their schools. */
@HttpExchange("/api/v1/school-imports")
public interface SchoolImportApi {

    /**
     * At most 100 MB; 202, follow the job. A trust lead's file changes only what is of the trust. A file of
     * lists of eligibility, which an administrator imports, decides from {@code validFrom}, or from today.
     */
    @PostExchange(contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<Job>> start(
            @RequestParam(name = "validFrom", required = false) @Nullable LocalDate validFrom,
            @RequestBody(required = false) Flux<DataBuffer> file);

    /** What came of it; 404 until it is done. */
    @GetExchange("/{jobId}")
    Mono<ImportReport> report(@PathVariable("jobId") String jobId);

    /** The refused rows as CSV, each with what is wrong. */
    @GetExchange(url = "/{jobId}/refused", accept = "text/csv")
    Mono<byte[]> refused(@PathVariable("jobId") String jobId);

    /** A small file in the register's layout, of invented schools, to try it with. */
    @GetExchange(url = "/example", accept = "text/csv")
    Mono<byte[]> example();
}
