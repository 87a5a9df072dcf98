package org.waymark.contract.facilitation;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** A facilitator's own sessions: those that name their address. Their registers are in {@code AttendanceApi}. */
@HttpExchange("/api/v1/facilitated-sessions")
public interface FacilitationApi {

    /** By start. */
    @GetExchange
    Mono<Page<FacilitatedSession>> sessions();

    /** 404 for a session that somebody else runs. */
    @GetExchange("/brief")
    Mono<SessionBrief> brief(@RequestParam("offerId") String offerId, @RequestParam("id") String sessionId);
}
