package org.waymark.backend.booking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.Replan;
import org.waymark.backend.pathway.Replan.ToAgree;
import org.waymark.engine.replan.ReplanRequest;

/** What planning with somebody's bookings comes to. */
sealed interface Fit {

    /** The pathway they have will do. */
    record AsItIs(PlannedPathway pathway) implements Fit {}

    record Fits(Replan.Changed replan) implements Fit {}

    /** @param topics of other sessions that would have to move at short notice */
    record Asks(Replan.Changed replan, List<String> topics) implements Fit {
        public Asks {
            topics = List.copyOf(topics);
        }
    }

    record None(PlannedPathway before, String why) implements Fit {}

    /** Topics that they have asked to change themselves, so that this is their yes. */
    static Set<String> asked(Bookings bookings, Participant participant) {
        return bookings.wished().stream()
                .filter(one -> !participant.summary().sessionIds().contains(one.sessionId()))
                .map(Booked::topicId)
                .collect(Collectors.toSet());
    }

    /** @param today whose notice period counts */
    static Fit of(Replan replan, Bookings bookings, Offer offer, LocalDate today) {
        Set<String> left = new HashSet<>(bookings.givenUp());
        bookings.wished().forEach(one -> left.addAll(one.inPlaceOf()));
        return switch (replan) {
            case Replan.Kept(PlannedPathway before) ->
                has(before, bookings, offer, today)
                                && before.sessionIds().stream().noneMatch(left::contains)
                        ? new AsItIs(before)
                        : new None(before, "No pathway was found with it.");
            case Replan.Changed changed -> {
                List<String> topics = changed.toAgree().stream()
                        .filter(move -> !isFreed(move, left, offer, today))
                        .map(ToAgree::topicId)
                        .distinct()
                        .toList();
                boolean agreed = bookings.wished().stream().anyMatch(Booked::mayMoveOthers);
                if (!has(changed.after(), bookings, offer, today)) {
                    yield new None(changed.before(), "No pathway was found with it.");
                }
                yield topics.isEmpty() || agreed ? new Fits(changed) : new Asks(changed, topics);
            }
            case Replan.NotPossible none ->
                new None(none.before(), String.join(" ", none.why().conflict()));
        };
    }

    /** Of the wishes that can still come true. */
    private static boolean has(PlannedPathway pathway, Bookings bookings, Offer offer, LocalDate today) {
        return bookings.wished().stream()
                .map(Booked::sessionId)
                .filter(id -> offer.findSession(id)
                        .filter(Offer.Session::isHeld)
                        .filter(session -> !session.start().toLocalDate().isBefore(today))
                        .isPresent())
                .allMatch(pathway.sessionIds()::contains);
    }

    /** What they left themselves needs no other yes, unless another session at short notice takes its place. */
    private static boolean isFreed(ToAgree move, Set<String> left, Offer offer, LocalDate today) {
        boolean nearTo = Optional.ofNullable(move.to())
                .flatMap(offer::findSession)
                .filter(to -> to.start().toLocalDate().isBefore(today.plusDays(ReplanRequest.NOTICE)))
                .isPresent();
        return move.from() != null && left.contains(move.from()) && !nearTo;
    }
}
