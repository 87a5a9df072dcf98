package org.waymark.backend.pathway;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.store.ExchangeRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Mono;

/**
 * Exchanges of sessions between two people: both or neither. Each has a seat in both sessions for a moment, so that no
 * third person comes between. What a crash leaves half done, {@link ExchangeSweep} ends.
 */
@Service
public class Exchanges {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Pathways pathways;
    private final ParticipantRepository participants;
    private final PathwaySeats seats;
    private final ExchangeRepository exchanges;
    private final Today today;

    Exchanges(
            Pathways pathways,
            ParticipantRepository participants,
            PathwaySeats seats,
            ExchangeRepository exchanges,
            Today today) {
        this.pathways = pathways;
        this.participants = participants;
        this.seats = seats;
        this.exchanges = exchanges;
        this.today = today;
    }

    /**
     * Somebody who exchanges a session.
     *
     * @param gives the session they leave to the other
     * @param sessionIds all that are still to come, with the other's in place of that one
     */
    public record Exchanging(Participant participant, String gives, List<String> sessionIds) {

        public Exchanging {
            sessionIds = List.copyOf(sessionIds);
        }

        private Exchange.Side side() {
            return new Exchange.Side(participant.id(), participant.pathwayId(), gives, sessionIds);
        }
    }

    /**
     * Fails as stale where one of the two has changed, or with {@link SeatsGoneException}; what was done by then is undone.
     */
    public Mono<Void> exchange(Scope scope, Exchanging one, Exchanging other) {
        Exchange exchange = new Exchange(
                UUID.randomUUID().toString(),
                one.participant().enrolment().offerId(),
                today.instant(),
                one.side(),
                other.side());
        return exchanges
                .insert(WAYMARK, exchange)
                .then(Mono.defer(() -> seats.beside(one.participant(), other.gives())))
                .then(Mono.defer(() -> seats.beside(other.participant(), one.gives())))
                .then(Mono.defer(() -> exchanged(scope, one, other)))
                .onErrorResume(e -> seats.takeBack(one.participant(), other.gives())
                        .then(Mono.defer(() -> seats.takeBack(other.participant(), one.gives())))
                        .then(Mono.defer(() -> exchanges.delete(WAYMARK, exchange)))
                        .then(Mono.error(e)))
                .then(Mono.defer(() -> seats.takeBack(one.participant(), one.gives())))
                .then(Mono.defer(() -> seats.takeBack(other.participant(), other.gives())))
                .then(Mono.defer(() -> exchanges.delete(WAYMARK, exchange)));
    }

    private Mono<Void> exchanged(Scope scope, Exchanging one, Exchanging other) {
        return sit(scope, one, other.participant().id())
                .flatMap(first -> sit(scope, other, one.participant().id())
                        .onErrorResume(e -> participants
                                .save(scope, one.participant().insteadOf(first))
                                .then(Mono.error(e))))
                .then();
    }

    private Mono<Participant> sit(Scope scope, Exchanging who, String leaverId) {
        return pathways.withSessions(who.participant(), who.sessionIds(), leaverId)
                .flatMap(resat -> pathways.sit(scope, who.participant(), resat));
    }
}
