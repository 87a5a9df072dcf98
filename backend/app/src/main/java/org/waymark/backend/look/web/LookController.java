package org.waymark.backend.look.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.look.AskedToLook;
import org.waymark.backend.look.Looks;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.audit.Acting;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.LookAnswer;
import org.waymark.contract.look.LookApi;
import org.waymark.contract.look.LookHandover;
import org.waymark.contract.look.NewLook;
import reactor.core.publisher.Mono;

@RestController
class LookController implements LookApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";
    private static final String THOSE_WHO_ANSWER = "hasAnyRole('PROVIDER', 'TRUST_LEAD')";
    private static final String ALL_THREE = "hasAnyRole('PARTICIPANT', 'PROVIDER', 'TRUST_LEAD')";

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<Look>> own(String participantId) {
        return Callers.self(participantId).flatMap(looks::own).map(LookController::page);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<Look>> ask(String participantId, String idempotencyKey, NewLook look) {
        return Callers.self(participantId)
                .flatMap(scope -> looks.ask(scope, IdempotencyKeys.checked(idempotencyKey), look))
                .map(asked -> ResponseEntity.created(URI.create("/api/v1/looks/" + asked.id()))
                        .body(asked.view()));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<Look>> takeBack(String participantId, String lookId, String ifMatch) {
        return Callers.self(participantId)
                .flatMap(scope -> looks.takeBack(scope, lookId, ETags.version(ifMatch)))
                .map(LookController::tagged);
    }

    @Override
    @PreAuthorize(THOSE_WHO_ANSWER)
    public Mono<Page<Look>> looks() {
        return Callers.current().flatMap(looks::list).map(LookController::page);
    }

    @Override
    @PreAuthorize(ALL_THREE)
    public Mono<ResponseEntity<Look>> look(String lookId) {
        return Callers.current()
                .flatMap(caller -> looks.get(caller.scope(), lookId))
                .delayUntil(asked -> Acting.on(asked.personId()))
                .map(LookController::tagged);
    }

    @Override
    @PreAuthorize(THOSE_WHO_ANSWER)
    public Mono<ResponseEntity<Look>> begin(String lookId, String ifMatch) {
        return about(lookId)
                .flatMap(caller -> looks.begin(caller, lookId, ETags.version(ifMatch)))
                .map(LookController::tagged);
    }

    @Override
    @PreAuthorize(THOSE_WHO_ANSWER)
    public Mono<ResponseEntity<Look>> handOver(String lookId, String ifMatch, LookHandover handover) {
        return about(lookId)
                .flatMap(caller -> looks.handOver(caller, lookId, ETags.version(ifMatch), handover.accountId()))
                .map(LookController::tagged);
    }

    @Override
    @PreAuthorize(THOSE_WHO_ANSWER)
    public Mono<ResponseEntity<Look>> answer(String lookId, String ifMatch, LookAnswer answer) {
        return about(lookId)
                .flatMap(caller -> looks.answer(caller, lookId, ETags.version(ifMatch), answer))
                .map(LookController::tagged);
    }

    /** The caller; whom it concerns goes into the log, whatever becomes of the call. */
    private Mono<Caller> about(String lookId) {
        return Callers.current()
                .delayUntil(caller -> looks.get(caller.scope(), lookId).flatMap(asked -> Acting.on(asked.personId())));
    }

    private static ResponseEntity<Look> tagged(AskedToLook asked) {
        return ETags.tagged(asked.version(), asked.view());
    }

    private static Page<Look> page(List<AskedToLook> all) {
        return Page.whole(all.stream().map(AskedToLook::view).toList());
    }
}
