package org.waymark.backend.offering;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waymark.backend.delivery.Offer;
import org.waymark.engine.calendar.Calendar;

/** Topics that are given in person only, and the online sessions that would change that. */
final class OnlineEquivalents {

    private static final LocalTime AFTER_SCHOOL = LocalTime.of(16, 0);
    private static final int DAYS_LATER = 2;

    private OnlineEquivalents() {}

    /** Ids of topics with sessions in person and none online, in the order of the sessions. */
    static List<String> missing(Offer offer) {
        return offer.held().stream()
                .filter(Offer.Session::inPerson)
                .map(Offer.Session::topicId)
                .distinct()
                .filter(topic -> isMissing(offer, topic))
                .toList();
    }

    static boolean isMissing(Offer offer, String topicId) {
        return has(offer, topicId, true) && !has(offer, topicId, false);
    }

    private static boolean has(Offer offer, String topicId, boolean inPerson) {
        return offer.held().stream()
                .anyMatch(session -> session.topicId().equals(topicId) && session.inPerson() == inPerson);
    }

    /** An online session after each one in person of such a topic; a second time adds nothing. */
    static Offer added(Offer offer, Calendar calendar) {
        List<String> missing = missing(offer).stream()
                .filter(topic -> offer.teaching().gives(topic, false))
                .toList();
        List<Offer.Session> all = new ArrayList<>(offer.sessions());
        offer.withoutLocal().held().stream()
                .filter(session -> session.inPerson() && missing.contains(session.topicId()))
                .map(session -> online(session, calendar))
                .filter(session -> !session.start().toLocalDate().isAfter(offer.ends()))
                .forEach(all::add);
        return offer.withSessions(all);
    }

    private static Offer.Session online(Offer.Session session, Calendar calendar) {
        return new Offer.Session(
                session.id() + "-online",
                session.topicId(),
                false,
                OpenDays.from(session.start().toLocalDate().plusDays(DAYS_LATER), calendar)
                        .atTime(AFTER_SCHOOL),
                session.minutes(),
                null,
                session.seats(),
                Set.of("captions"),
                false);
    }
}
