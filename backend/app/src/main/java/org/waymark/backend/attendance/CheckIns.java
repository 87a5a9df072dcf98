package org.waymark.backend.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.waymark.backend.attendance.Registers.Opened;
import org.waymark.backend.attendance.store.SessionSecretRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Those who are in a session mark themselves, by a code that is shown there.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0066-codes-for-registers.md">decision 0066</a>
 */
@Service
public class CheckIns {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration BEFORE = Duration.ofMinutes(15);

    private final Registers registers;
    private final SessionSecretRepository secrets;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final Today today;

    CheckIns(
            Registers registers,
            SessionSecretRepository secrets,
            ParticipantRepository participants,
            OfferRepository offers,
            Today today) {
        this.registers = registers;
        this.secrets = secrets;
        this.participants = participants;
        this.offers = offers;
        this.today = today;
    }

    /** @param code that of now */
    public record Shown(Opened opened, String code) {}

    /** Fails as a conflict where the session is not on. */
    public Mono<Shown> code(Scope scope, String offerId, String sessionId) {
        return registers
                .open(scope, offerId, sessionId)
                .filter(opened -> isOn(opened.session()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "The code is shown from a quarter of an hour before the session until its end.")))
                .flatMap(opened -> secrets.get(WAYMARK, offerId, sessionId)
                        .map(secret -> new Shown(opened, SessionCodes.at(secret, today.instant()))));
    }

    private boolean isOn(Offer.Session session) {
        LocalDateTime now = today.time();
        return session.isHeld() && !now.isBefore(session.start().minus(BEFORE)) && now.isBefore(session.end());
    }

    /** Fails as invalid where it is the code of no session in which the person has a seat and which is on. */
    public Mono<Opened> checkIn(Caller caller, Scope.Self self, String code) {
        return participants
                .find(self, self.personId())
                .flatMap(participant ->
                        offers.find(WAYMARK, participant.enrolment().offerId()))
                .flatMapMany(offer -> Flux.fromIterable(offer.sessions())
                        .filter(this::isOn)
                        .filterWhen(session -> isCodeOf(offer, session, code))
                        .concatMap(session -> registers.open(WAYMARK, offer.id(), session.id())))
                .filter(opened -> opened.onIt().contains(self.personId()))
                .next()
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(
                        "This is not the code of a session of yours that is on now. Codes change each minute: take the"
                                + " one that is shown. If you have no seat, speak to whoever runs the session.")))
                .flatMap(opened -> registers.arrive(self, caller.name(), opened));
    }

    private Mono<Boolean> isCodeOf(Offer offer, Offer.Session session, String code) {
        return secrets.find(WAYMARK, offer.id(), session.id())
                .map(secret -> SessionCodes.takes(secret, code, today.instant()))
                .defaultIfEmpty(false);
    }
}
