package org.waymark.backend.demonstration;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.attendance.store.RegisterRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.health.store.FeedbackRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Mono;

/** Stores who was in the sessions until today, and what registers and people say of them. Done again, it changes nothing. */
@Component
class LivedSessions {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Seats seats;
    private final ParticipantRepository participants;
    private final RegisterRepository registers;
    private final FeedbackRepository feedbacks;
    private final Today today;

    LivedSessions(
            Seats seats,
            ParticipantRepository participants,
            RegisterRepository registers,
            FeedbackRepository feedbacks,
            Today today) {
        this.seats = seats;
        this.participants = participants;
        this.registers = registers;
        this.feedbacks = feedbacks;
        this.today = today;
    }

    /** Seats in sessions that are over. */
    Mono<Void> seat(Offer offer, List<Offer.Session> over, String personId) {
        return seats.note(offer, over.stream().map(Offer.Session::id).toList(), personId);
    }

    /** Once everybody is there whose rows say what they attended. */
    Mono<Void> register(Collection<Offer> offers) {
        return participants
                .list(WAYMARK)
                .flatMapIterable(people -> new FictionalRegisters(offers, people).all())
                .concatMap(this::storeOnce)
                .concatMapIterable(
                        register -> FictionalFeedback.of(register, today.date()).toList())
                .concatMap(said -> feedbacks.put(new Scope.Self(said.participantId()), said))
                .then();
    }

    /** A start that was cut short may have got this far. */
    private Mono<SessionRegister> storeOnce(SessionRegister register) {
        return registers
                .find(WAYMARK, register.offerId(), register.sessionId())
                .switchIfEmpty(Mono.defer(() -> registers.save(WAYMARK, register)));
    }
}
