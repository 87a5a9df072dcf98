package org.waymark.contract.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Where the caller is signed in, and ending that. */
@HttpExchange("/api/v1/me/sign-ins")
public interface SignInApi {

    /** The one that asks first, then the last used first. */
    @GetExchange
    Mono<Page<OwnSignIn>> signIns();

    /** 404 for one that is not the caller's. */
    @DeleteExchange("/{signInId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@PathVariable("signInId") String signInId);

    /** All but the one that asks. */
    @DeleteExchange
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> endOthers();
}
