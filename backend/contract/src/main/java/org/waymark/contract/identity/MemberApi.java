package org.waymark.contract.identity;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Who looks after the caller's trust, provider or installation beside them. */
@HttpExchange("/api/v1/members")
public interface MemberApi {

    /** By name. */
    @GetExchange
    Mono<Page<Member>> members();

    /** What the member has begun and somebody must take over; empty where there is nothing. */
    @GetExchange("/{accountId}/belongings")
    Mono<Page<Belonging>> belongings(@PathVariable("accountId") String accountId);

    /**
     * Ends a role and hands over what its holder had begun. 409 where fewer than two people would be left who look after
     * the organisation; 422 where nobody is named to take over what there is.
     */
    @PostExchange("/{accountId}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable("accountId") String accountId, @Valid @RequestBody MembershipEnd end);

    /**
     * By administrators, for anybody but themselves who can no longer give a code. The owner is told by mail. 404 where the
     * address has no second step on, 409 for one's own.
     */
    @PostExchange("/second-step/turn-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> turnOffSecondStep(@Valid @RequestBody LostSecondStep lost);
}
