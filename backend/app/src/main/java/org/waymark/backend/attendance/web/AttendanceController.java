package org.waymark.backend.attendance.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.attendance.Registers.Opened;
import org.waymark.backend.attendance.SessionRegister.Disputed;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
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
        return self(participantId)
                .flatMap(scope -> Mono.zip(registers.own(scope), views(scope))
                        .map(found -> Page.whole(found.getT1().stream()
                                .map(opened -> found.getT2().own(opened, participantId))
                                .toList())));
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<AttendedSession> dispute(String participantId, String offerId, String sessionId, NewDispute dispute) {
        return self(participantId)
                .flatMap(scope -> Mono.zip(registers.dispute(scope, offerId, sessionId, dispute.text()), views(scope)))
                .map(found -> found.getT2().own(found.getT1(), participantId));
    }

    private Mono<ResponseEntity<Register>> tagged(Scope scope, Opened opened) {
        return views(scope).map(views -> ETags.tagged(opened.register().version(), views.view(opened)));
    }

    private Mono<Views> views(Scope scope) {
        return Mono.zip(participants.of(whose(scope)), catalogue.current())
                .map(found -> new Views(
                        found.getT1().stream().collect(Collectors.toMap(Participant::id, Function.identity())),
                        found.getT2().content(),
                        scope instanceof Scope.Facilitator));
    }

    /** A register names only those who have a seat or a mark in it; it was found for its facilitator because they run it. */
    private static Scope whose(Scope scope) {
        return scope instanceof Scope.Facilitator facilitator ? new Scope.Provider(facilitator.providerId()) : scope;
    }

    private static Mono<Scope.Self> self(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }

    /** @param forFacilitator who sees names and marks; what is said against a mark may tell of somebody's life */
    private record Views(Map<String, Participant> people, Content content, boolean forFacilitator) {

        Register view(Opened opened) {
            List<Register.Line> lines = opened.onIt().stream()
                    .map(id -> line(opened, id))
                    .sorted(Comparator.comparing(Register.Line::name))
                    .toList();
            return new Register(
                    opened.offer().id(),
                    opened.session().id(),
                    topic(opened),
                    opened.session().start(),
                    opened.offer().place(opened.session()),
                    opened.open(),
                    lines);
        }

        private Register.Line line(Opened opened, String id) {
            Participant participant = people.get(id);
            Entry entry = opened.register().find(id).orElse(null);
            return new Register.Line(
                    id,
                    participant == null
                            ? "Somebody who has left"
                            : participant.person().name(),
                    participant == null || forFacilitator
                            ? ""
                            : participant.person().schoolName(),
                    entry == null ? null : entry.mark(),
                    entry == null ? null : entry.by(),
                    entry == null ? null : entry.at(),
                    entry == null || forFacilitator ? null : dispute(entry.disputed()));
        }

        AttendedSession own(Opened opened, String participantId) {
            Entry entry = opened.register().find(participantId).orElseThrow();
            return new AttendedSession(
                    opened.offer().id(),
                    opened.session().id(),
                    topic(opened),
                    opened.session().start(),
                    opened.offer().place(opened.session()),
                    entry.mark(),
                    dispute(entry.disputed()));
        }

        private String topic(Opened opened) {
            String id = opened.session().topicId();
            return content.topics().stream()
                    .filter(topic -> topic.id().toString().equals(id))
                    .findFirst()
                    .map(topic -> topic.title())
                    .orElse(id);
        }

        private static Register.@Nullable Dispute dispute(@Nullable Disputed d) {
            return d == null ? null : new Register.Dispute(d.text(), d.at(), d.answer(), d.answeredBy());
        }
    }
}
