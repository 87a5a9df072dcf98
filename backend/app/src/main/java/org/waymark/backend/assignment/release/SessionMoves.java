package org.waymark.backend.assignment.release;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ReleaseLimitsRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlookers;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.SessionMove;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Moves a person of a trust from one session to another of the same topic, all others staying as they are. */
@Service
public class SessionMoves {

    /** Nearer than this, nothing dated moves without the person's yes. */
    static final Period NOTICE = Period.ofWeeks(4);

    private static final int MOST_SHOWN = 12;

    private final Pathways pathways;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final Onlookers onlookers;
    private final Seats seats;
    private final ReleaseLimitsRepository limits;
    private final Today today;

    SessionMoves(
            Pathways pathways,
            ParticipantRepository participants,
            OfferRepository offers,
            Onlookers onlookers,
            Seats seats,
            ReleaseLimitsRepository limits,
            Today today) {
        this.pathways = pathways;
        this.participants = participants;
        this.offers = offers;
        this.onlookers = onlookers;
        this.seats = seats;
        this.limits = limits;
        this.today = today;
    }

    /** @param seen the offer with the sessions that are open to the person */
    private record Seat(Participant participant, Offer offer, Offer seen, Offer.Session session) {}

    /** By date; those that would not fit with the rest of the pathway are left out. */
    public Mono<List<SessionMove>> alternatives(Scope scope, String participantId, String sessionId) {
        return seat(scope, participantId, sessionId)
                .flatMapMany(seat -> Flux.fromIterable(others(seat))
                        .concatMap(other -> move(scope, seat, other))
                        .take(MOST_SHOWN))
                .collectList();
    }

    /** Sessions of the same topic that are still to come, outside the notice. */
    private List<Offer.Session> others(Seat seat) {
        LocalDate first = today.date().plus(NOTICE);
        return seat.seen().sessions().stream()
                .filter(other -> other.topicId().equals(seat.session().topicId()))
                .filter(other -> !other.id().equals(seat.session().id()))
                .filter(Offer.Session::isHeld)
                .filter(other -> !other.start().toLocalDate().isBefore(first))
                .sorted(Comparator.comparing(Offer.Session::start))
                .toList();
    }

    private Mono<SessionMove> move(Scope scope, Seat seat, Offer.Session other) {
        return Mono.zip(
                        pathways.withSessions(seat.participant(), sessions(seat, other)),
                        seats.of(seat.offer()),
                        participants.list(scope),
                        limits.get(scope))
                .filter(found -> found.getT1().planned() != null)
                .map(found -> {
                    int left = other.seats()
                            - found.getT2().getOrDefault(other.id(), List.of()).size();
                    int out = othersOut(found.getT3(), seat, other);
                    int limit = found.getT4().of(seat.participant().person().schoolId());
                    return new SessionMove(
                            other.id(),
                            other.start(),
                            other.minutes(),
                            seat.offer().place(other),
                            left,
                            out,
                            other.takesOneOut() && out + 1 > limit,
                            Objects.requireNonNull(found.getT1().planned()).finish(),
                            found.getT1().movedSteps());
                })
                .filter(move -> move.seatsLeft() > 0);
    }

    /** All that are still to come, with the other in place of the one. */
    private List<String> sessions(Seat seat, Offer.Session other) {
        List<String> sessions = new ArrayList<>(seat.participant().summary().sessionIds());
        sessions.removeIf(id -> !seat.offer().session(id).start().isAfter(today.time()));
        sessions.remove(seat.session().id());
        sessions.add(other.id());
        return sessions;
    }

    /** Of the same school and offer, on that day. */
    private static int othersOut(List<Participant> colleagues, Seat seat, Offer.Session other) {
        LocalDate day = other.start().toLocalDate();
        return (int) colleagues.stream()
                .filter(c -> !c.id().equals(seat.participant().id()))
                .filter(c ->
                        c.person().schoolId().equals(seat.participant().person().schoolId()))
                .filter(c -> c.summary().sessionIds().stream()
                        .flatMap(id -> seat.offer().findSession(id).stream())
                        .anyMatch(
                                s -> s.takesOneOut() && s.start().toLocalDate().equals(day)))
                .count();
    }

    /** 409 where it has filled up, or lies within the notice. */
    public Mono<SessionMove> move(Scope scope, String participantId, String fromSessionId, String toSessionId) {
        return seat(scope, participantId, fromSessionId).flatMap(seat -> {
            Offer.Session other = others(seat).stream()
                    .filter(session -> session.id().equals(toSessionId))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.conflict(
                            "This session is no longer one that the person can move to. Choose another."));
            return move(scope, seat, other)
                    .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                            "This session is full, or does not fit with the rest of the pathway. Choose another.")))
                    .delayUntil(move -> pathways.takeSessions(scope, seat.participant(), sessions(seat, other)))
                    .onErrorMap(
                            SeatsGoneException.class,
                            e -> ProblemException.conflict("The last seat has just gone. Choose another session."));
        });
    }

    private Mono<Seat> seat(Scope scope, String participantId, String sessionId) {
        return pathways.participant(scope, participantId)
                .filter(participant -> participant.summary().sessionIds().contains(sessionId))
                .flatMap(participant -> offers.find(
                                new Scope.System(), participant.enrolment().offerId())
                        .flatMap(offer -> onlookers
                                .seen(participant, offer)
                                .map(seen -> new Seat(participant, offer, seen, offer.session(sessionId)))))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("This person has no seat in that session.")))
                .filter(seat -> !seat.session()
                        .start()
                        .toLocalDate()
                        .isBefore(today.date().plus(NOTICE)))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "This session is less than four weeks away," + " so only the person can move it. Ask them.")));
    }
}
