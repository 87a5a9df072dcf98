package org.waymark.backend.delivery.store;

import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.Migration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seats used to be counted from pathways: whoever counts on a session has a seat in it, even one too many. */
@Component
class SeatsFromPathways implements Migration {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantRepository participants;
    private final SeatRepository seats;
    private final Today today;

    SeatsFromPathways(ParticipantRepository participants, SeatRepository seats, Today today) {
        this.participants = participants;
        this.seats = seats;
        this.today = today;
    }

    @Override
    public String id() {
        return "0040-seats-from-pathways";
    }

    @Override
    public String description() {
        return "seats that sessions own";
    }

    @Override
    public Mono<Void> run() {
        return participants
                .list(WAYMARK)
                .flatMapIterable(all -> all)
                .concatMap(this::give)
                .then();
    }

    private Flux<SeatRepository.Given> give(Participant participant) {
        Seat seat = new Seat(participant.id(), today.instant(), null);
        return Flux.fromIterable(participant.summary().sessionIds())
                .concatMap(session ->
                        seats.give(WAYMARK, participant.enrolment().offerId(), session, Integer.MAX_VALUE, seat));
    }
}
