package org.waymark.backend.identity.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.identity.Accounts;
import org.waymark.backend.identity.DemonstrationAccounts;
import org.waymark.backend.identity.ProviderSignIns;
import org.waymark.backend.identity.SignIns;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.audit.Acting;
import org.waymark.contract.Page;
import org.waymark.contract.identity.ActingAs;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.DemonstrationAccount;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.ProviderSignIn;
import org.waymark.contract.identity.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class IdentityController implements IdentityApi {

    private final Accounts accounts;
    private final ProviderSignIns providers;
    private final SignIns signIns;
    private final DemonstrationAccounts demonstration;

    IdentityController(
            Accounts accounts, ProviderSignIns providers, SignIns signIns, DemonstrationAccounts demonstration) {
        this.accounts = accounts;
        this.providers = providers;
        this.signIns = signIns;
        this.demonstration = demonstration;
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<SignedIn> signIn(Credentials credentials) {
        return accounts.signIn(credentials.email(), credentials.password(), credentials.code())
                .flatMap(this::signedIn);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<SignedIn> signInAtProvider(ProviderSignIn signIn) {
        return providers.signIn(signIn.idToken(), signIn.nonce()).flatMap(this::signedIn);
    }

    private Mono<SignedIn> signedIn(SignIns.Issued issued) {
        return Acting.as(issued.caller())
                .then(accounts.me(issued.caller()))
                .map(me -> new SignedIn(issued.token(), issued.expires(), me));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Void> signOut() {
        return Callers.current().flatMap(signIns::end);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Me> me() {
        return Callers.current().flatMap(accounts::me);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Mono<Me> actAs(ActingAs actingAs) {
        return Callers.current()
                .flatMap(caller -> signIns.actAs(caller, actingAs.membershipId()))
                .flatMap(accounts::me);
    }

    @Override
    @PreAuthorize("permitAll()")
    public Mono<Page<DemonstrationAccount>> demonstrationAccounts() {
        return demonstration.list().map(Page::whole);
    }
}
