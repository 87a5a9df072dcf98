package org.waymark.backend.pathway;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Attended;
import org.waymark.contract.attendance.Mark;

/** What somebody can do about a session that they missed, in words. */
final class MissedSession {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private MissedSession() {}

    /** @param offer with the sessions that are open to them */
    static String sentence(Attended missed, Offer offer, LocalDateTime now) {
        List<String> ways = new ArrayList<>();
        if (hasAnother(missed, offer, now)) {
            ways.add("book another date under Sessions");
        }
        if (offer.blend().recordedCatchUp() && offer.teaching().attendance().counts(Mark.CAUGHT_UP)) {
            ways.add("catch up with the recording and tell your provider, who marks it");
        }
        if (ways.isEmpty()) {
            ways.add("ask your provider how you can make up for it");
        }
        return "%s on %s, so this step is still open. To finish it, %s. If the mark is wrong, say so under Attendance."
                .formatted(told(missed), DAY.format(missed.on()), String.join(", or ", ways));
    }

    private static String told(Attended missed) {
        return missed.mark() == Mark.CAUGHT_UP
                ? "Catching up does not count here for the session that you missed"
                : "You were marked as absent";
    }

    private static boolean hasAnother(Attended missed, Offer offer, LocalDateTime now) {
        return offer.held().stream()
                .filter(session -> session.topicId().equals(missed.topicId()))
                .filter(session -> offer.teaching().gives(session.topicId(), session.inPerson()))
                .anyMatch(session -> session.start().isAfter(now));
    }
}
