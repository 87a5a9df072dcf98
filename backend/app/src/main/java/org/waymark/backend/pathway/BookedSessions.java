package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.id.TopicId;

/**
 * What somebody has booked, in a plan of theirs: of a topic with a booking they are offered that session and no other, no
 * recording stands in for it, and what they have left is not offered again. Of a topic that takes more sessions than they
 * have booked, they attend those, and the rest is planned beside them.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0056-booking.md">decision 0056</a>
 */
final class BookedSessions {

    private final Offer offer;
    private final Bookings bookings;
    private final LocalDate today;
    private final ToIntFunction<String> taken;
    private final List<Booked> wished;

    /** @param taken how many sessions a topic takes, by its id */
    BookedSessions(Offer offer, Bookings bookings, LocalDate today, ToIntFunction<String> taken) {
        this.offer = offer;
        this.taken = taken;
        this.bookings = bookings.on(offer.id());
        this.today = today;
        this.wished = this.bookings.wished().stream()
                .filter(one -> isToCome(one.sessionId()))
                .toList();
    }

    private boolean isToCome(String sessionId) {
        return offer.findSession(sessionId)
                .filter(Offer.Session::isHeld)
                .filter(session -> !session.start().toLocalDate().isBefore(today))
                .isPresent();
    }

    /** Whether they have booked a session to come of a topic. */
    boolean has(String topicId) {
        return wished.stream().anyMatch(one -> one.topicId().equals(topicId));
    }

    /** Whether they have booked as many sessions of a topic as it takes. */
    private boolean hasAll(String topicId) {
        long count =
                wished.stream().filter(one -> one.topicId().equals(topicId)).count();
        return count > 0 && count >= taken.applyAsInt(topicId);
    }

    /** @param present sessions of the pathway they have */
    Offer offered(List<String> present) {
        Set<String> left = new HashSet<>(bookings.givenUp());
        wished.forEach(one -> left.addAll(one.inPlaceOf()));
        Set<String> booked = wished.stream().map(Booked::sessionId).collect(Collectors.toSet());
        left.removeAll(booked);
        Set<String> kept = new HashSet<>(booked);
        kept.addAll(present);
        return offer.withSessions(offer.sessions().stream()
                .filter(session -> session.start().toLocalDate().isBefore(today)
                        || !left.contains(session.id()) && (!hasAll(session.topicId()) || kept.contains(session.id())))
                .map(session -> isPartOf(session.topicId()) ? session.asAnchor(booked.contains(session.id())) : session)
                .toList());
    }

    /** Whether they have booked some of the sessions that a topic takes. */
    private boolean isPartOf(String topicId) {
        return has(topicId) && !hasAll(topicId);
    }

    PlanRequest attended(PlanRequest request) {
        var blend = request.offer().blend();
        Set<TopicId> recorded = new HashSet<>(
                blend.recordedCatchUp()
                        ? request.catalogue().topics().keySet()
                        : request.choices().catchUp());
        boolean changes = wished.stream()
                        .filter(one -> hasAll(one.topicId()))
                        .map(one -> new TopicId(one.topicId()))
                        .filter(recorded::remove)
                        .count()
                > 0;
        return changes
                ? request.withOffer(request.offer().withBlend(blend.withRecordedCatchUp(false)))
                        .withChoices(request.choices().withCatchUp(recorded))
                : request;
    }
}
