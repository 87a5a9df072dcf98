package org.waymark.contract.identity;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** A second step at the caller's own sign-ins: a code of an authenticator app. */
@HttpExchange("/api/v1/me/second-factor")
public interface SecondFactorApi {

    @GetExchange
    Mono<SecondFactor> secondFactor();

    /** Makes a secret; nothing is asked for until a code of it is confirmed. 409 where one is on. */
    @PostExchange
    Mono<SecondFactorStart> begin();

    /** Turns it on. Yields the codes to note, which are told this once. 422 for a wrong code. */
    @PostExchange("/confirm")
    Mono<RecoveryCodes> confirm(@Valid @RequestBody SecondFactorCode code);

    /** 422 where the password is wrong. */
    @PostExchange("/turn-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> turnOff(@Valid @RequestBody PasswordAgain password);
}
