package org.waymark.backend.identity.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.SignIns;
import org.waymark.backend.identity.store.SignInRepository.SignIn;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.contract.Page;
import org.waymark.contract.identity.OwnSignIn;
import org.waymark.contract.identity.SignInApi;
import reactor.core.publisher.Mono;

@RestController
class SignInController implements SignInApi {

    private final SignIns signIns;

    SignInController(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Page<OwnSignIn>> signIns() {
        return Callers.current()
                .flatMap(caller -> signIns.list(caller.accountId())
                        .map(all -> Page.whole(
                                all.stream().map(one -> shown(one, caller)).toList())));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> end(String signInId) {
        return Callers.current().flatMap(caller -> signIns.endOwn(caller, signInId));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> endOthers() {
        return Callers.current().flatMap(caller -> signIns.endAll(caller.accountId(), caller.signInId()));
    }

    private static OwnSignIn shown(SignIn one, Caller caller) {
        return new OwnSignIn(
                one.tokenHash(),
                one.created(),
                one.lastUsed(),
                one.browser(),
                one.tokenHash().equals(caller.signInId()));
    }
}
