package org.waymark.backend.delivery.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.delivery.local.LocalSessionViews;
import org.waymark.backend.delivery.local.LocalSessions;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSession.Decision;
import org.waymark.contract.delivery.LocalSession.QualityNote;
import org.waymark.contract.delivery.LocalSession.Withdrawal;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.SessionCheck;
import reactor.core.publisher.Mono;

@RestController
class LocalSessionController implements LocalSessionApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String THOSE_WHO_PROPOSE = "hasAnyRole('TRUST_LEAD', 'PARTNER')";
    private static final String ALL_THREE = "hasAnyRole('PROVIDER', 'TRUST_LEAD', 'PARTNER')";

    private final LocalSessions sessions;
    private final LocalSessionViews views;

    LocalSessionController(LocalSessions sessions, LocalSessionViews views) {
        this.sessions = sessions;
        this.views = views;
    }

    @Override
    @PreAuthorize(ALL_THREE)
    public Mono<Page<LocalSession>> localSessions() {
        return Callers.current().flatMap(caller -> views.list(caller.scope())).map(Page::whole);
    }

    @Override
    @PreAuthorize(THOSE_WHO_PROPOSE)
    public Mono<LocalSessionChoices> choices() {
        return Callers.current().flatMap(caller -> views.choices(caller.scope()));
    }

    @Override
    @PreAuthorize(ALL_THREE)
    public Mono<ResponseEntity<LocalSession>> localSession(String id) {
        return Callers.current()
                .flatMap(caller -> sessions.get(caller.scope(), id).flatMap(session -> tagged(caller, session)));
    }

    @Override
    @PreAuthorize(THOSE_WHO_PROPOSE)
    public Mono<SessionCheck> check(LocalSessionWanted wanted) {
        return Callers.current()
                .flatMap(caller -> sessions.check(caller, wanted))
                .map(clashes -> new SessionCheck(List.of(wanted.start()), List.of(), clashes));
    }

    @Override
    @PreAuthorize(THOSE_WHO_PROPOSE)
    public Mono<ResponseEntity<LocalSession>> propose(String idempotencyKey, LocalSessionWanted wanted) {
        return Callers.current()
                .flatMap(caller -> sessions.propose(caller, IdempotencyKeys.checked(idempotencyKey), wanted)
                        .flatMap(session -> views.view(caller.scope(), session)))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/local-sessions/" + made.id()))
                        .body(made));
    }

    @Override
    @PreAuthorize(THOSE_WHO_PROPOSE)
    public Mono<ResponseEntity<LocalSession>> change(String id, String ifMatch, LocalSessionWanted wanted) {
        return Callers.current()
                .flatMap(caller -> sessions.change(caller, id, ETags.version(ifMatch), wanted)
                        .flatMap(session -> tagged(caller, session)));
    }

    @Override
    @PreAuthorize(THOSE_WHO_PROPOSE)
    public Mono<ResponseEntity<LocalSession>> withdraw(String id, String ifMatch, Withdrawal withdrawal) {
        return Callers.current()
                .flatMap(caller -> sessions.withdraw(caller.scope(), id, ETags.version(ifMatch), withdrawal.reason())
                        .flatMap(session -> tagged(caller, session)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<LocalSession>> decide(String id, String ifMatch, Decision decision) {
        return Callers.current()
                .flatMap(caller -> sessions.decide(caller, id, ETags.version(ifMatch), decision)
                        .flatMap(session -> tagged(caller, session)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<LocalSession>> noteQuality(String id, String ifMatch, QualityNote note) {
        return Callers.current()
                .flatMap(caller -> sessions.noteQuality(caller, id, ETags.version(ifMatch), note.note())
                        .flatMap(session -> tagged(caller, session)));
    }

    private Mono<ResponseEntity<LocalSession>> tagged(
            Caller caller, org.waymark.backend.delivery.local.LocalSession session) {
        return views.view(caller.scope(), session).map(view -> ETags.tagged(session.version(), view));
    }
}
