package org.waymark.backend.attendance.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.attendance.CheckIns;
import org.waymark.backend.attendance.CheckIns.Shown;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.web.QrCode;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.CheckIn;
import org.waymark.contract.attendance.CheckInApi;
import org.waymark.contract.attendance.RegisterCode;
import reactor.core.publisher.Mono;

@RestController
class CheckInController implements CheckInApi {

    private final CheckIns checkIns;
    private final Catalogue catalogue;
    private final MailSettings addresses;

    CheckInController(CheckIns checkIns, Catalogue catalogue, MailSettings addresses) {
        this.checkIns = checkIns;
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    @Override
    @PreAuthorize("hasAnyRole('PROVIDER', 'FACILITATOR')")
    public Mono<RegisterCode> code(String offerId, String sessionId) {
        return Callers.current()
                .flatMap(caller -> checkIns.code(caller.scope(), offerId, sessionId))
                .zipWith(views(), this::view);
    }

    private RegisterCode view(Shown shown, RegisterViews views) {
        String link = addresses.link("here?code=" + shown.code());
        return new RegisterCode(
                views.topic(shown.opened()),
                shown.opened().offer().place(shown.opened().session()),
                shown.code(),
                link,
                QrCode.svg(link, "Code for the camera of a phone"),
                shown.opened().session().end());
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<AttendedSession> checkIn(String participantId, CheckIn checkIn) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")))
                .flatMap(caller -> checkIns.checkIn(caller, new Scope.Self(participantId), checkIn.code()))
                .zipWith(views(), (opened, views) -> views.own(opened, participantId));
    }

    private Mono<RegisterViews> views() {
        return catalogue.current().map(now -> new RegisterViews(Map.of(), now.content(), false));
    }
}
