package org.waymark.contract.attendance;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** People mark themselves as present, by a code that only those in the session see. */
@HttpExchange("/api/v1")
public interface CheckInApi {

    /** For those who take the register. 409 earlier than a quarter of an hour before the session, and after it. */
    @GetExchange("/offers/{offerId}/register/code")
    Mono<RegisterCode> code(@PathVariable("offerId") String offerId, @RequestParam("id") String sessionId);

    /**
     * Marks the participant as present in the session of theirs whose code it is. A mark that stands is kept, so the same
     * again changes nothing. 422 where it is the code of no session of theirs that is on now.
     */
    @PostExchange("/participants/{participantId}/check-ins")
    Mono<AttendedSession> checkIn(
            @PathVariable("participantId") String participantId, @Valid @RequestBody CheckIn checkIn);
}
