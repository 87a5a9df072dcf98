package org.waymark.backend.rebooking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.Today;
import org.waymark.backend.rebooking.Rebooking.Change;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import reactor.core.publisher.Mono;

/** Finds a place for one person after another, each with as few moves as will do. */
@Component
class Placing {

    private static final int DAYS_TO_ANSWER = 7;

    /** The planner keeps the rest as it is, so another session has to be chosen by the person. */
    private static final String NONE_WITHOUT_NEAR_MOVES =
            "No other session comes in its place by itself. They can choose one on their first page.";

    private final Replans replans;
    private final Today today;

    Placing(Replans replans, Today today) {
        this.replans = replans;
        this.today = today;
    }

    /** @param replan what was found, to be held where it is a change */
    record Found(Row row, Replan replan) {}

    /**
     * Stores nothing.
     *
     * @param offer theirs, as it is stored
     * @param promised by session id, seats that the same plan has given to others
     */
    Mono<Found> find(Rebooking rebooking, Participant participant, Offer offer, Map<String, Integer> promised) {
        Mono<Found> anywhere = find(rebooking, participant, offer, promised, UnaryOperator.identity());
        return rebooking.isHeldInstead(offer.id())
                ? find(rebooking, participant, offer, promised, rebooking::onlyInstead)
                        .filter(found -> found.replan() instanceof Replan.Changed)
                        .switchIfEmpty(anywhere)
                : anywhere;
    }

    private Mono<Found> find(
            Rebooking rebooking,
            Participant participant,
            Offer offer,
            Map<String, Integer> promised,
            UnaryOperator<Offer> choice) {
        return replans.tryOut(participant, stored -> choice.apply(without(rebooking.cancelledIn(stored), promised)))
                .map(replan -> new Found(row(rebooking.cancelledIn(offer), participant, replan), replan));
    }

    private static Offer without(Offer offer, Map<String, Integer> promised) {
        return offer.withSessions(offer.sessions().stream()
                .map(session ->
                        session.withSeats(Math.max(0, session.seats() - promised.getOrDefault(session.id(), 0))))
                .toList());
    }

    private Row row(Offer offer, Participant participant, Replan replan) {
        Row row = Row.waiting(participant.id(), offer.id());
        return switch (replan) {
            case Replan.Kept kept -> without(row, NONE_WITHOUT_NEAR_MOVES, List.of());
            case Replan.Changed changed -> moved(offer, row, changed);
            case Replan.NotPossible none ->
                without(
                        row,
                        String.join(" ", none.why().conflict()),
                        none.why().suggestions().stream()
                                .map(Preview.Suggestion::sentence)
                                .toList());
        };
    }

    private static Row without(Row row, String conflict, List<String> fixes) {
        return new Row(
                row.participantId(),
                row.offerId(),
                Outcome.WOULD_HAVE_NO_PLACE,
                List.of(),
                conflict,
                fixes,
                null,
                null,
                null);
    }

    private Row moved(Offer offer, Row row, Replan.Changed changed) {
        List<Change> changes =
                changes(offer, changed.before().sessionIds(), changed.after().sessionIds());
        boolean asks = changed.toAgree().stream().anyMatch(place -> place.to() != null);
        return new Row(
                row.participantId(),
                row.offerId(),
                asks ? Outcome.WOULD_BE_ASKED : Outcome.WOULD_MOVE,
                changes,
                null,
                List.of(),
                asks ? answerBy(offer, changes) : null,
                changed.before().id(),
                changed.after().id());
    }

    /** A week, or until the day before the first of the new sessions; today at the earliest. */
    private LocalDate answerBy(Offer offer, List<Change> changes) {
        LocalDate latest = today.date().plusDays(DAYS_TO_ANSWER);
        for (Change change : changes) {
            if (change.to() != null) {
                LocalDate before =
                        offer.session(change.to()).start().toLocalDate().minusDays(1);
                latest = before.isBefore(latest) ? before : latest;
            }
        }
        return latest.isBefore(today.date()) ? today.date() : latest;
    }

    /** Of sessions to come, by topic. */
    List<Change> changes(Offer offer, Collection<String> before, Collection<String> after) {
        Map<String, String> lost = byTopic(offer, before, after);
        Map<String, String> gained = byTopic(offer, after, before);
        Set<String> topics = new HashSet<>(lost.keySet());
        topics.addAll(gained.keySet());
        return topics.stream()
                .sorted()
                .map(topic -> new Change(topic, lost.get(topic), gained.get(topic)))
                .toList();
    }

    private Map<String, String> byTopic(Offer offer, Collection<String> of, Collection<String> without) {
        return of.stream()
                .filter(id -> !without.contains(id))
                .flatMap(id -> offer.findSession(id).stream())
                .filter(session -> session.start().isAfter(today.time()))
                .collect(Collectors.toMap(
                        Offer.Session::topicId, Offer.Session::id, (one, other) -> one, LinkedHashMap::new));
    }
}
