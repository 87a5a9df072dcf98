package org.waymark.backend.attendance.web;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.attendance.Registers.Opened;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.DisputeAnswer;
import org.waymark.contract.attendance.NewDispute;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterMarks;
import reactor.core.publisher.Mono;

@RestController
class AttendanceController implements AttendanceApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";
    private static final String THOSE_WHO_TAKE_THEM = "hasAnyRole('PROVIDER', 'FACILITATOR')";
    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final Registers registers;
    private final ParticipantLists participants;
    private final Catalogue catalogue;

    AttendanceController(Registers registers, ParticipantLists participants, Catalogue catalogue) {
        this.registers = registers;
        this.participants = participants;
        this.catalogue = catalogue;
    }

    @Override
    @PreAuthorize(THOSE_WHO_TAKE_THEM)
    public Mono<ResponseEntity<Register>> register(String offerId, String sessionId) {
        return Callers.current()
                .flatMap(caller -> registers
                        .open(caller.scope(), offerId, sessionId)
                        .flatMap(opened -> tagged(caller.scope(), opened)));
    }

    @Override
    @PreAuthorize(THOSE_WHO_TAKE_THEM)
    public Mono<ResponseEntity<Register>> take(String offerId, String sessionId, String ifMatch, RegisterMarks marks) {
        return Callers.current()
                .flatMap(caller -> registers
                        .take(caller, offerId, sessionId, ETags.version(ifMatch), marks)
                        .flatMap(opened -> tagged(caller.scope(), opened)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<Register>> disputes() {
        return Callers.current()
                .flatMap(caller -> Mono.zip(registers.disputed(caller.scope()), views(caller.scope())))
                .map(found -> Page.whole(
                        found.getT1().stream().map(found.getT2()::view).toList()));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<Register>> answer(
            String offerId, String participantId, String sessionId, DisputeAnswer answer) {
        return Callers.current()
                .flatMap(caller -> registers
                        .answer(caller, offerId, sessionId, participantId, answer)
                        .flatMap(opened -> tagged(caller.scope(), opened)));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<AttendedSession>> attendance(String participantId) {
        return Callers.self(participantId)
                .flatMap(scope -> Mono.zip(registers.own(scope), views(scope))
                        .map(found -> Page.whole(found.getT1().stream()
                                .map(opened -> found.getT2().own(opened, participantId))
                                .toList())));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<AttendedSession> dispute(String participantId, String offerId, String sessionId, NewDispute dispute) {
        return Callers.self(participantId)
                .flatMap(scope -> Mono.zip(registers.dispute(scope, offerId, sessionId, dispute.text()), views(scope)))
                .map(found -> found.getT2().own(found.getT1(), participantId));
    }

    private Mono<ResponseEntity<Register>> tagged(Scope scope, Opened opened) {
        return views(scope).map(views -> ETags.tagged(opened.register().version(), views.view(opened)));
    }

    private Mono<RegisterViews> views(Scope scope) {
        return Mono.zip(participants.of(Registers.keeper(scope)), catalogue.current())
                .map(found -> new RegisterViews(
                        found.getT1().stream().collect(Collectors.toMap(Participant::id, Function.identity())),
                        found.getT2().content(),
                        scope instanceof Scope.Facilitator));
    }
}
