package org.waymark.contract.identity;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Choosing a password, with the one before or with a link from a mail. */
@HttpExchange("/api/v1")
public interface PasswordApi {

    /** Open to all, and answered the same whether the address has an account or not. 429 when asked too often. */
    @PostExchange("/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> askForReset(@Valid @RequestBody ResetRequest request);

    /** Open to all who have the link. 404 where it was used or has run out. */
    @PostExchange("/password-resets/look")
    Mono<ResetRequest> lookAtReset(@Valid @RequestBody OneTimeLink link);

    /** Open to all who have the link. Ends all sign-ins of the account. 422 says what is wrong with the password. */
    @PostExchange("/password-resets/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> completeReset(@Valid @RequestBody NewPassword password);

    /** Ends the caller's other sign-ins. 422 where the present password is wrong or the new one can be guessed. */
    @PutExchange("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> changePassword(@Valid @RequestBody PasswordChange change);

    /** Open to all in a demonstration without a mail server, the newest first; 404 anywhere else. */
    @GetExchange("/outbox")
    Mono<Page<OutboxMail>> outbox();
}
