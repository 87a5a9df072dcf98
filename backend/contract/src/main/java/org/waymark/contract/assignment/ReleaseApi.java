package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Who is out of school when, and for what. */
@HttpExchange("/api/v1")
public interface ReleaseApi {

    /** Days on which anybody is out, at most 400 days apart. */
    @GetExchange("/release-calendar")
    Mono<ReleaseCalendar> calendar(
            @RequestParam("from") LocalDate from,
            @RequestParam("to") LocalDate to,
            @RequestParam(name = "schoolId", required = false) @Nullable String schoolId);

    /** How many a school can spare on one day; carries an ETag. */
    @GetExchange("/release-limits")
    Mono<ResponseEntity<ReleaseLimits>> limits();

    @PutExchange("/release-limits")
    Mono<ResponseEntity<ReleaseLimits>> changeLimits(
            @RequestHeader("If-Match") String ifMatch, @Valid @RequestBody ReleaseLimits limits);

    /**
     * Other sessions of the same topic that the person could attend instead, with what would change. For their trust and their
     * provider.
     */
    @GetExchange("/participants/{participantId}/session-alternatives")
    Mono<Page<SessionMove>> alternatives(
            @PathVariable("participantId") String participantId, @RequestParam("from") String fromSessionId);

    /** People of the trust who could exchange sessions of the same topic with the person, with what it does to both. */
    @GetExchange("/participants/{participantId}/swap-partners")
    Mono<Page<SessionSwap>> partners(
            @PathVariable("participantId") String participantId, @RequestParam("from") String fromSessionId);

    /** Exchanges the two sessions, or neither; 409 where it is no longer possible. */
    @PostExchange("/participants/{participantId}/session-swaps")
    Mono<SessionSwap> swap(
            @PathVariable("participantId") String participantId,
            @RequestParam("from") String fromSessionId,
            @RequestParam("with") String partnerId,
            @RequestParam("to") String partnersSessionId);

    /**
     * Moves the person to another session of the same topic, or asks them to, for their trust or their provider; 409 where its last seat has gone meanwhile, or
     * they are asked about another session of the topic.
     */
    @PostExchange("/participants/{participantId}/session-moves")
    Mono<SessionMove> move(
            @PathVariable("participantId") String participantId,
            @RequestParam("from") String fromSessionId,
            @RequestParam("to") String toSessionId);
}
