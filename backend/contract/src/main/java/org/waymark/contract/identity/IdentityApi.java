package org.waymark.contract.identity;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Signing in and out. A token is opaque and goes into the {@code Authorization: Bearer} header. */
@HttpExchange("/api/v1")
public interface IdentityApi {

    /** Open to all. 401 for a wrong name or password, 403 for whose roles have all ended, 422 where the
     * account asks for a second step and the code is missing or wrong, 429 after too many attempts. */
    @PostExchange("/sign-ins")
    Mono<SignedIn> signIn(@Valid @RequestBody Credentials credentials);

    /**
     * Open to all: exchanges what an OpenID Connect provider issued. 403 where nobody here has that address or all their
     * roles have ended, 404 where no provider is named, 422 where the token is not acceptable, was used before or its address is
     * not confirmed, 503 where the provider does not answer.
     */
    @PostExchange("/sign-ins/provider")
    Mono<SignedIn> signInAtProvider(@Valid @RequestBody ProviderSignIn signIn);

    /** Ends the sign-in whose token is used; the token is worthless from then on. */
    @DeleteExchange("/sign-ins/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut();

    @GetExchange("/me")
    Mono<Me> me();

    /** Acts in another role from now on, with this sign-in; 404 for a role that the caller does not hold now. */
    @PutExchange("/me/acting-as")
    Mono<Me> actAs(@Valid @RequestBody ActingAs actingAs);

    /** Open to all. Empty unless this is a demonstration: an embedded store that was empty, on loopback. */
    @GetExchange("/demonstration-accounts")
    Mono<Page<DemonstrationAccount>> demonstrationAccounts();
}
