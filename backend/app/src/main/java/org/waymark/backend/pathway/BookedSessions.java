package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Bookings.Booked;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.id.TopicId;

/**
 * What somebody has booked, in a plan of theirs: of a topic with a booking they are offered that session and no other, no
 * recording stands in for it, and what they have left is not offered again.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0056-booking.md">decision 0056</a>
 */
final class BookedSessions {

    private final Offer offer;
    private final Bookings bookings;
    private final LocalDate today;
    private final List<Booked> wished;

    BookedSessions(Offer offer, Bookings bookings, LocalDate today) {
        this.offer = offer;
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

    /** @param present sessions of the pathway they have */
    Offer offered(List<String> present) {
        Set<String> left = new HashSet<>(bookings.givenUp());
        wished.forEach(one -> left.addAll(one.inPlaceOf()));
        Set<String> kept = wished.stream().map(Booked::sessionId).collect(Collectors.toSet());
        left.removeAll(kept);
        kept.addAll(present);
        Set<String> topics = wished.stream().map(Booked::topicId).collect(Collectors.toSet());
        return offer.withSessions(offer.sessions().stream()
                .filter(session -> session.start().toLocalDate().isBefore(today)
                        || !left.contains(session.id())
                                && (!topics.contains(session.topicId()) || kept.contains(session.id())))
                .toList());
    }

    PlanRequest attended(PlanRequest request) {
        var blend = request.offer().blend();
        Set<TopicId> recorded = new HashSet<>(
                blend.recordedCatchUp()
                        ? request.catalogue().topics().keySet()
                        : request.choices().catchUp());
        boolean changes = wished.stream()
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
