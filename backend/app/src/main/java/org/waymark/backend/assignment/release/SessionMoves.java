package org.waymark.backend.assignment.release;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.assignment.store.ReleaseLimitsRepository;
import org.waymark.backend.booking.MovesByOthers;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlookers;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.WaitingList.Asked;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.assignment.SessionMove;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves a person from one session to another of the same topic, all others staying as they are, for their trust or their
 * provider. What the person booked, what is near, and whatever a provider wishes, {@link MovesByOthers} moves or asks them
 * about.
 */
@Service
public class SessionMoves {

    /** Nearer than this, nothing dated moves without the person's yes. */
    static final Period NOTICE = Period.ofWeeks(4);

    private static final int MOST_SHOWN = 12;

    private final Pathways pathways;
    private final ParticipantLists participants;
    private final OfferRepository offers;
    private final Onlookers onlookers;
    private final Seats seats;
    private final ReleaseLimitsRepository limits;
    private final MovesByOthers moves;
    private final Today today;

    SessionMoves(
            Pathways pathways,
            ParticipantLists participants,
            OfferRepository offers,
            Onlookers onlookers,
            Seats seats,
            ReleaseLimitsRepository limits,
            MovesByOthers moves,
            Today today) {
        this.pathways = pathways;
        this.participants = participants;
        this.offers = offers;
        this.onlookers = onlookers;
        this.seats = seats;
        this.limits = limits;
        this.moves = moves;
        this.today = today;
    }

    /**
     * @param seen the offer with the sessions that are open to the person
     * @param booked whether they booked it themselves
     */
    private record Seat(Participant participant, Offer offer, Offer seen, Offer.Session session, boolean booked) {}

    /** What a move would come to, whichever way it is made. */
    private record Would(
            LocalDate finish,
            int movedSteps,
            boolean asks,
            @Nullable LocalDateTime askedUntil) {

        static Would of(MovesByOthers.Move move) {
            return new Would(
                    move.finish(),
                    move.movedSteps(),
                    move.asks(),
                    move.heldUntil() == null ? null : LocalDateTime.ofInstant(move.heldUntil(), Today.ENGLAND));
        }
    }

    /** By date; those that would not fit with the rest of the pathway are left out. */
    public Mono<List<SessionMove>> alternatives(Scope scope, String participantId, String sessionId) {
        return seat(scope, participantId, sessionId)
                .flatMapMany(seat -> Flux.fromIterable(others(seat))
                        .concatMap(other -> move(scope, seat, other))
                        .take(MOST_SHOWN))
                .collectList();
    }

    /** Sessions of the same topic that are still to come. */
    private List<Offer.Session> others(Seat seat) {
        return seat.seen().sessions().stream()
                .filter(other -> other.topicId().equals(seat.session().topicId()))
                .filter(other -> !other.id().equals(seat.session().id()))
                .filter(Offer.Session::isHeld)
                .filter(other -> other.start().isAfter(today.time()))
                .sorted(Comparator.comparing(Offer.Session::start))
                .toList();
    }

    private Mono<SessionMove> move(Scope scope, Seat seat, Offer.Session other) {
        return would(scope, seat, other).flatMap(would -> move(scope, seat, other, would));
    }

    /** Empty where it does not fit with the rest of the pathway. */
    private Mono<Would> would(Scope scope, Seat seat, Offer.Session other) {
        return isTheirs(scope, seat, other)
                ? moves.tryOut(seat.participant().id(), seat.session().id(), other.id())
                        .map(Would::of)
                : pathways.withSessions(seat.participant(), sessions(seat, other))
                        .filter(resat -> resat.planned() != null)
                        .map(resat -> new Would(
                                Objects.requireNonNull(resat.planned()).finish(), resat.movedSteps(), false, null));
    }

    /** Whether the person is asked or told by itself: they booked it, it is near, or no trust plans it for them. */
    private boolean isTheirs(Scope scope, Seat seat, Offer.Session other) {
        return seat.booked() || isNear(seat.session()) || isNear(other) || scope instanceof Scope.Provider;
    }

    private boolean isNear(Offer.Session session) {
        return session.start().toLocalDate().isBefore(today.date().plus(NOTICE));
    }

    private Mono<SessionMove> move(Scope scope, Seat seat, Offer.Session other, Would would) {
        return Mono.zip(seats.of(seat.offer()), participants.of(scope), limit(scope, seat))
                .map(found -> {
                    int left = other.seats()
                            - found.getT1().getOrDefault(other.id(), List.of()).size();
                    int out = othersOut(found.getT2(), seat, other);
                    return new SessionMove(
                            other.id(),
                            other.start(),
                            other.minutes(),
                            seat.offer().place(other),
                            left,
                            out,
                            other.takesOneOut() && out >= found.getT3(),
                            would.finish(),
                            would.movedSteps(),
                            would.asks(),
                            would.askedUntil());
                })
                .filter(move -> move.seatsLeft() > 0 || move.askedUntil() != null);
    }

    /** How many the school can spare is between it and its trust: a provider is not told that too many are out. */
    private Mono<Integer> limit(Scope scope, Seat seat) {
        return scope instanceof Scope.Trust
                ? limits.get(scope)
                        .map(all -> all.of(seat.participant().person().schoolId()))
                : Mono.just(Integer.MAX_VALUE);
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

    /**
     * Asks the person first where it needs their yes. 409 where it has filled up.
     *
     * @param scope a trust or a provider
     * @param byName who wishes it
     */
    public Mono<SessionMove> move(
            Scope scope, String byName, String participantId, String fromSessionId, String toSessionId) {
        return seat(scope, participantId, fromSessionId).flatMap(seat -> {
            Offer.Session other = others(seat).stream()
                    .filter(session -> session.id().equals(toSessionId))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.conflict(
                            "This session is no longer one that the person can move to. Choose another."));
            return move(scope, seat, other)
                    .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                            "This session is full, or does not fit with the rest of the pathway. Choose another.")))
                    .flatMap(move -> isTheirs(scope, seat, other)
                            ? moves.make(participantId, new Asked(byName, scope, fromSessionId), toSessionId)
                                    .flatMap(made -> move(scope, seat, other, Would.of(made)))
                                    .defaultIfEmpty(move)
                            : pathways.takeSessions(scope, seat.participant(), sessions(seat, other))
                                    .thenReturn(move))
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
                        .flatMap(offer -> Mono.zip(
                                        onlookers.seen(participant, offer), moves.isBooked(participantId, sessionId))
                                .map(found -> new Seat(
                                        participant, offer, found.getT1(), offer.session(sessionId), found.getT2()))))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("This person has no seat in that session.")))
                .filter(seat -> seat.session().start().isAfter(today.time()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "This session has begun already, so nobody can move from it any more.")));
    }
}
