package org.waymark.backend.rebooking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlooker;
import org.waymark.backend.delivery.Onlookers;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.pathway.SeatsGoneException;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.backend.rebooking.store.RebookingRepository;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What a participant says to the place that is held for them: yes, another one, or no. */
@Service
public class Answers {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Duration SHOWN = Duration.ofDays(28);
    private static final int TRIES = 5;
    private static final Set<Outcome> SHOWN_TO_THEM = Set.of(
            Outcome.MOVED, Outcome.ASKED, Outcome.DECLINED, Outcome.NO_ANSWER, Outcome.NO_PLACE, Outcome.PUT_BACK);

    private final RebookingRepository rebookings;
    private final ParticipantRepository participants;
    private final OfferRepository offers;
    private final Onlookers onlookers;
    private final Seats seats;
    private final Replans replans;
    private final Pathways pathways;
    private final Placing placing;
    private final Today today;

    Answers(
            RebookingRepository rebookings,
            ParticipantRepository participants,
            OfferRepository offers,
            Onlookers onlookers,
            Seats seats,
            Replans replans,
            Pathways pathways,
            Placing placing,
            Today today) {
        this.rebookings = rebookings;
        this.participants = participants;
        this.offers = offers;
        this.onlookers = onlookers;
        this.seats = seats;
        this.replans = replans;
        this.pathways = pathways;
        this.placing = placing;
        this.today = today;
    }

    /** @param others sessions with seats left that could be taken instead */
    public record Told(Rebooking rebooking, Row row, Offer offer, List<Free> others) {

        public Told {
            others = List.copyOf(others);
        }
    }

    public record Free(Offer.Session session, int seatsLeft) {}

    /** Of the last four weeks, newest first. */
    public Mono<List<Told>> list(Scope.Self scope) {
        return rebookings
                .list(scope)
                .filter(found -> found.created().plus(SHOWN).isAfter(today.instant()))
                .filter(found -> SHOWN_TO_THEM.contains(row(found, scope).outcome()))
                .concatMap(found -> told(found, row(found, scope)))
                .collectList();
    }

    private Row row(Rebooking rebooking, Scope.Self scope) {
        return rebooking.row(scope.personId()).orElseThrow().on(today.date());
    }

    private Mono<Told> told(Rebooking rebooking, Row row) {
        return offers.find(WAYMARK, row.offerId())
                .flatMap(offer -> Mono.zip(seats.of(offer), seen(row, offer))
                        .map(found -> new Told(
                                rebooking, row, offer, free(found.getT2(), offer, rebooking, row, found.getT1()))));
    }

    /** Whoever is on the offer no more is offered what is open to everybody. */
    private Mono<Offer> seen(Row row, Offer offer) {
        return participants
                .find(WAYMARK, row.participantId())
                .filter(participant -> participant.enrolment().offerId().equals(offer.id()))
                .flatMap(participant -> onlookers.seen(participant, offer))
                .defaultIfEmpty(offer.seenBy(Onlooker.ANYBODY));
    }

    private List<Free> free(Offer seen, Offer offer, Rebooking rebooking, Row row, Map<String, List<Seat>> taken) {
        if (row.outcome() == Outcome.MOVED || row.outcome() == Outcome.PUT_BACK) {
            return List.of();
        }
        Set<String> topics = rebooking.goneFrom(offer.id()).stream()
                .map(id -> offer.session(id).topicId())
                .filter(topic -> row.changes().isEmpty()
                        || row.changes().stream()
                                .anyMatch(change -> change.topicId().equals(topic)))
                .collect(Collectors.toSet());
        return seen.sessions().stream()
                .filter(session -> session.isHeld() && topics.contains(session.topicId()))
                .filter(session -> session.start().isAfter(today.time()))
                .filter(session -> !row.gained().contains(session.id()))
                .map(session -> new Free(
                        session,
                        session.seats()
                                - taken.getOrDefault(session.id(), List.of()).size()))
                .filter(free -> free.seatsLeft() > 0)
                .sorted((one, other) ->
                        one.session().start().compareTo(other.session().start()))
                .toList();
    }

    /** @param sessionId another than the one that is held, or null for that one */
    public Mono<Told> accept(Scope.Self scope, String rebookingId, @Nullable String sessionId) {
        return open(scope, rebookingId)
                .flatMap(rebooking -> Mono.defer(() -> taken(scope, row(rebooking, scope), sessionId))
                        .retryWhen(Retry.max(TRIES)
                                .filter(StaleVersionException.class::isInstance)
                                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                        .onErrorMap(SeatsGoneException.class, e -> full())
                        .flatMap(row -> noted(rebooking, row)));
    }

    private Mono<Rebooking> open(Scope.Self scope, String id) {
        return rebookings
                .find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such change here.")))
                .filter(found -> Set.of(Outcome.ASKED, Outcome.DECLINED, Outcome.NO_ANSWER, Outcome.NO_PLACE)
                        .contains(row(found, scope).outcome()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("This is settled already.")));
    }

    private Mono<Row> taken(Scope.Self scope, Row row, @Nullable String sessionId) {
        return participants
                .find(scope, scope.personId())
                .filter(participant -> participant.enrolment().offerId().equals(row.offerId()))
                .switchIfEmpty(Mono.error(Answers::notTheirs))
                .flatMap(participant -> sessionId == null
                        ? proposed(scope, row, participant)
                        : chosen(scope, row, participant, sessionId));
    }

    /** All others as they are, and this one. */
    private Mono<Row> chosen(Scope.Self scope, Row row, Participant participant, String sessionId) {
        return offers.find(WAYMARK, row.offerId()).flatMap(offer -> {
            List<String> sessions = participant.summary().sessionIds().stream()
                    .map(offer::session)
                    .filter(session -> session.isHeld() && session.start().isAfter(today.time()))
                    .map(Offer.Session::id)
                    .collect(Collectors.toCollection(ArrayList::new));
            sessions.add(sessionId);
            return pathways.takeSessions(scope, participant, sessions)
                    .flatMap(saved -> settled(
                            offer,
                            row,
                            participant.summary().sessionIds(),
                            saved.summary().sessionIds()));
        });
    }

    private Mono<Row> proposed(Scope.Self scope, Row row, Participant participant) {
        return replans.tryOut(participant, offer -> only(offer, row.gained())).flatMap(replan -> {
            if (!(replan instanceof Replan.Changed changed)
                    || !changed.after().sessionIds().containsAll(row.gained())) {
                return Mono.error(
                        ProblemException.conflict(
                                "That session does not fit with the rest of your pathway any more. Choose another, or ask your provider."));
            }
            return replans.hold(scope, participant, changed)
                    .flatMap(now -> offers.find(WAYMARK, row.offerId()))
                    .flatMap(offer -> settled(
                            offer,
                            row,
                            changed.before().sessionIds(),
                            changed.after().sessionIds()));
        });
    }

    /** What was held and is not taken is for others. */
    private Mono<Row> settled(Offer offer, Row row, List<String> before, List<String> after) {
        List<String> notWanted = new ArrayList<>(row.gained());
        notWanted.removeAll(after);
        return seats.takeBack(row.offerId(), notWanted, row.participantId())
                .thenReturn(row.with(Outcome.ACCEPTED, placing.changes(offer, before, after)));
    }

    /** Of the topics of these sessions no others. */
    private static Offer only(Offer offer, List<String> sessionIds) {
        Set<String> topics = sessionIds.stream()
                .flatMap(id -> offer.findSession(id).stream())
                .map(Offer.Session::topicId)
                .collect(Collectors.toSet());
        return offer.withSessions(offer.sessions().stream()
                .filter(session -> !topics.contains(session.topicId()) || sessionIds.contains(session.id()))
                .toList());
    }

    /** The place that was held is for others then. */
    public Mono<Told> decline(Scope.Self scope, String rebookingId) {
        return open(scope, rebookingId).flatMap(rebooking -> {
            Row row = row(rebooking, scope);
            return seats.takeBack(row.offerId(), row.gained(), row.participantId())
                    .then(Mono.defer(() -> noted(rebooking, row.with(Outcome.DECLINED))));
        });
    }

    private Mono<Told> noted(Rebooking rebooking, Row row) {
        return rebookings.change(WAYMARK, rebooking.id(), now -> now.with(row)).flatMap(now -> told(now, row));
    }

    private static ProblemException full() {
        return ProblemException.conflict("That session has just filled up. Choose another.");
    }

    private static ProblemException notTheirs() {
        return ProblemException.conflict("You are on another offer by now, so there is nothing to answer.");
    }
}
