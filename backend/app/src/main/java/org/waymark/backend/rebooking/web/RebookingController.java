package org.waymark.backend.rebooking.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.rebooking.Answers;
import org.waymark.backend.rebooking.Answers.Told;
import org.waymark.backend.rebooking.Rebookings;
import org.waymark.contract.Page;
import org.waymark.contract.rebooking.ChangeAnswer;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.contract.rebooking.RebookingWanted;
import org.waymark.contract.rebooking.SessionChange;
import reactor.core.publisher.Mono;

@RestController
class RebookingController implements RebookingApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final Rebookings rebookings;
    private final Answers answers;
    private final ParticipantLists participants;
    private final Catalogue catalogue;

    RebookingController(Rebookings rebookings, Answers answers, ParticipantLists participants, Catalogue catalogue) {
        this.rebookings = rebookings;
        this.answers = answers;
        this.participants = participants;
        this.catalogue = catalogue;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<Rebooking>> rebookings() {
        return scope().flatMap(scope -> Mono.zip(rebookings.list(scope), views(scope)))
                .map(found -> Page.whole(
                        found.getT1().stream().map(found.getT2()::withoutPeople).toList()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Rebooking>> plan(String idempotencyKey, RebookingWanted wanted) {
        return Callers.current()
                .flatMap(caller -> rebookings
                        .plan(caller, IdempotencyKeys.checked(idempotencyKey), wanted)
                        .flatMap(made -> view(caller.scope(), made)))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/rebookings/" + made.id()))
                        .body(made));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Rebooking>> rebooking(String rebookingId) {
        return scope().flatMap(scope -> rebookings.get(scope, rebookingId).flatMap(found -> tagged(scope, found)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Void> forget(String rebookingId) {
        return scope().flatMap(scope -> rebookings.forget(scope, rebookingId));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Rebooking>> apply(String rebookingId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> rebookings
                        .apply(caller, rebookingId, ETags.version(ifMatch))
                        .flatMap(begun -> tagged(caller.scope(), begun)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Rebooking>> undo(String rebookingId, String ifMatch) {
        return Callers.current()
                .flatMap(caller -> rebookings
                        .undo(caller, rebookingId, ETags.version(ifMatch))
                        .flatMap(begun -> tagged(caller.scope(), begun)));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<SessionChange>> changes(String participantId) {
        return Callers.self(participantId)
                .flatMap(scope -> Mono.zip(answers.list(scope), views(scope)))
                .map(found -> Page.whole(
                        found.getT1().stream().map(found.getT2()::change).toList()));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<SessionChange> answer(String participantId, String changeId, ChangeAnswer answer) {
        return Callers.self(participantId).flatMap(scope -> {
            Mono<Told> told = answer.accepted()
                    ? answers.accept(scope, changeId, answer.sessionId())
                    : answers.decline(scope, changeId);
            return Mono.zip(told, views(scope)).map(found -> found.getT2().change(found.getT1()));
        });
    }

    private Mono<ResponseEntity<Rebooking>> tagged(Scope scope, org.waymark.backend.rebooking.Rebooking found) {
        return view(scope, found).map(view -> ETags.tagged(found.version(), view));
    }

    private Mono<Rebooking> view(Scope scope, org.waymark.backend.rebooking.Rebooking found) {
        return Mono.zip(views(scope), rebookings.undoProblem(scope, found))
                .map(with -> with.getT1().view(found, with.getT2().orElse(null)));
    }

    private Mono<RebookingViews> views(Scope scope) {
        return Mono.zip(rebookings.offers(scope), participants.of(scope), catalogue.current())
                .map(found -> new RebookingViews(
                        found.getT1(), found.getT2(), found.getT3().content()));
    }

    private static Mono<Scope> scope() {
        return Callers.current().map(Caller::scope);
    }
}
