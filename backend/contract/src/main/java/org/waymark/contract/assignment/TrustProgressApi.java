package org.waymark.contract.assignment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** A trust's progress: figures, and who should be looked at. Null for a school or qualification means all. */
@HttpExchange("/api/v1/trust-progress")
public interface TrustProgressApi {

    @GetExchange
    Mono<TrustProgress> progress(
            @RequestParam(name = "schoolId", required = false) @Nullable String schoolId,
            @RequestParam(name = "qualification", required = false) @Nullable String qualification);

    /** Each school and qualification, those with the largest share of people behind first; 100 a page. */
    @GetExchange("/schools")
    Mono<Page<TrustProgress.OfSchool>> schools(
            @RequestParam(name = "schoolId", required = false) @Nullable String schoolId,
            @RequestParam(name = "qualification", required = false) @Nullable String qualification,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** Those with the most and gravest reasons first; 100 a page. */
    @GetExchange("/people-at-risk")
    Mono<Page<PersonAtRisk>> peopleAtRisk(
            @RequestParam(name = "schoolId", required = false) @Nullable String schoolId,
            @RequestParam(name = "qualification", required = false) @Nullable String qualification,
            @RequestParam(name = "reason", required = false) PersonAtRisk.@Nullable Reason reason,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /**
     * A table of all people for the trust's own use; or, to share, one of schools and qualifications in which no small
     * number can be read or worked out by subtraction.
     */
    @GetExchange("/file")
    Mono<ResponseEntity<byte[]>> file(
            @RequestParam("format") FileFormat format, @RequestParam("audience") Audience audience);

    enum Audience {
        OWN_USE,
        TO_SHARE
    }
}
