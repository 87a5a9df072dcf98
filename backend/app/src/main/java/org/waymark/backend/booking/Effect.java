package org.waymark.backend.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.PlannedPathway;

/**
 * What booking a session, or giving one up, would change.
 *
 * @param fits whether a pathway was found
 * @param problem why not, in sentences, or null
 * @param atShortNotice topics of other sessions that would have to move within the notice
 * @param daysOut more days out of school, or fewer where negative
 */
public record Effect(
        Asking asking,
        boolean fits,
        @Nullable String problem,
        LocalDate finishBefore,
        LocalDate finishAfter,
        List<Move> moves,
        List<String> atShortNotice,
        int daysOut) {

    public Effect {
        moves = List.copyOf(moves);
        atShortNotice = List.copyOf(atShortNotice);
    }

    /** One topic's session in place of another; either is null where there is none. */
    public record Move(
            String topicId, @Nullable String from, @Nullable String to) {}

    static Effect of(Asking asking, Fit fit, LocalDateTime now) {
        return switch (fit) {
            case Fit.AsItIs(var pathway) -> of(asking, pathway, pathway, List.of(), now);
            case Fit.Fits(var replan) -> of(asking, replan.before(), replan.after(), List.of(), now);
            case Fit.Asks(var replan, var topics) -> of(asking, replan.before(), replan.after(), topics, now);
            case Fit.None(var before, var why) ->
                new Effect(asking, false, why, before.finish(), before.finish(), List.of(), List.of(), 0);
        };
    }

    private static Effect of(
            Asking asking, PlannedPathway before, PlannedPathway after, List<String> atShortNotice, LocalDateTime now) {
        Offer offer = asking.offer();
        return new Effect(
                asking,
                true,
                null,
                before.finish(),
                after.finish(),
                moves(offer, before.sessionIds(), after.sessionIds(), now),
                atShortNotice,
                offer.daysOut(after.sessionIds()) - offer.daysOut(before.sessionIds()));
    }

    private static List<Move> moves(
            Offer offer, Collection<String> before, Collection<String> after, LocalDateTime now) {
        Map<String, String> lost = byTopic(offer, before, after, now);
        Map<String, String> gained = byTopic(offer, after, before, now);
        var topics = new TreeSet<>(lost.keySet());
        topics.addAll(gained.keySet());
        return topics.stream()
                .map(topic -> new Move(topic, lost.get(topic), gained.get(topic)))
                .toList();
    }

    /** Sessions to come of the one that the other has not. */
    private static Map<String, String> byTopic(
            Offer offer, Collection<String> of, Collection<String> without, LocalDateTime now) {
        return of.stream()
                .filter(id -> !without.contains(id))
                .flatMap(id -> offer.findSession(id).stream())
                .filter(session -> session.start().isAfter(now))
                .collect(Collectors.toMap(
                        Offer.Session::topicId, Offer.Session::id, (one, other) -> one, LinkedHashMap::new));
    }
}
