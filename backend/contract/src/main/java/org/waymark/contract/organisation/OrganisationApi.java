package org.waymark.contract.organisation;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Schools the caller may see, and their calendars. */
@HttpExchange("/api/v1")
public interface OrganisationApi {

    @GetExchange("/schools")
    Mono<Page<School>> schools();

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
