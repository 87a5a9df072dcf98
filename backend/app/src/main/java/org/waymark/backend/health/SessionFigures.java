package org.waymark.backend.health;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.health.SessionHealth;

/**
 * The sessions of cohorts with their figures.
 *
 * @param topic the title of a topic
 */
record SessionFigures(Programme programme, UnaryOperator<String> topic, LocalDateTime now) {

    Stream<SessionHealth> of(Part part) {
        return programme.offers().stream()
                .filter(part::holds)
                .flatMap(
                        offer -> offer.sessions().stream().filter(part::holds).map(session -> figures(offer, session)));
    }

    private SessionHealth figures(Offer offer, Offer.Session session) {
        List<Seat> seats = programme.seats(offer, session);
        List<Entry> marks = programme.marks(offer, session);
        int taken = (int) seats.stream().filter(Seat::isTaken).count();
        return new SessionHealth(
                offer.id(),
                session.id(),
                topic.apply(session.topicId()),
                offer.qualification(),
                offer.cohort(),
                programme.runBy(offer),
                session.inPerson() ? ActivityKind.IN_PERSON : ActivityKind.LIVE_ONLINE,
                session.start(),
                session.minutes(),
                Part.place(session),
                offer.place(session),
                session.seats(),
                taken,
                seats.size() - taken,
                marks.size(),
                Marks.counted(offer, marks),
                session.isHeld() && !session.start().isAfter(now) ? unmarked(seats, marks) : 0,
                session.cancelled() == null ? null : session.cancelled().reason());
    }

    private static int unmarked(List<Seat> seats, List<Entry> marks) {
        Set<String> marked = marks.stream().map(Entry::participantId).collect(Collectors.toSet());
        return (int) seats.stream()
                .filter(Seat::isTaken)
                .filter(seat -> !marked.contains(seat.participantId()))
                .count();
    }

    SessionHealth.Which which(SessionHealth session) {
        if (session.cancelled() != null) {
            return SessionHealth.Which.CANCELLED;
        }
        return session.start().isAfter(now) ? SessionHealth.Which.TO_COME : SessionHealth.Which.HELD;
    }
}
