package org.waymark.contract.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Schools the caller may see, and their calendars. */
@HttpExchange("/api/v1")
public interface OrganisationApi {

    /**
     * Schools by name: a trust lead's own, else all there are.
     *
     * @param search words of its name, URN, postcode, trust or authority, without regard to case and accents
     * @param closed whether closed schools are listed too
     * @param cursor of the page before, or nothing for the first
     * @param limit at most so many, up to 500
     */
    @GetExchange("/schools")
    Mono<Page<School>> schools(
            @RequestParam(name = "search", defaultValue = "") @Size(max = 100, message = "At most 100 characters")
                    String search,
            @RequestParam(name = "closed", defaultValue = "false") boolean closed,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", defaultValue = "200") int limit);

    /** The school's calendar: the national default with the school's own entries. Carries an ETag. */
    @GetExchange("/schools/{schoolId}/calendar")
    Mono<ResponseEntity<SchoolCalendar>> calendar(@PathVariable("schoolId") String schoolId);

    /** Replaces the school's own entries. Needs If-Match: 412 where somebody else was faster. Trust leads only. */
    @PutExchange("/schools/{schoolId}/calendar/own-entries")
    Mono<ResponseEntity<SchoolCalendar>> replaceOwnEntries(
            @PathVariable("schoolId") String schoolId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody OwnEntries entries);
}
