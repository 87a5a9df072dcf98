package org.waymark.backend.booking;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Mono;

/** Tells those who waited of their seat; once, however often it is asked for. */
@Component
class WaitingNews {

    private static final String SESSIONS = "sessions";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Notices notices;

    WaitingNews(Notices notices) {
        this.notices = notices;
    }

    Mono<Void> seated(Offer offer, Offer.Session session, Waiting waiting) {
        String text = "You have a seat: %s. Your pathway is planned around it.".formatted(words(offer, session));
        return notices.tellPerson(
                waiting.participantId(),
                News.ordinary(
                        key("seated", offer, session, waiting),
                        "You have a seat in the session you waited for",
                        text,
                        SESSIONS));
    }

    Mono<Void> held(Offer offer, Offer.Session session, Waiting waiting) {
        LocalDateTime until = LocalDateTime.ofInstant(Objects.requireNonNull(waiting.heldUntil()), Today.ENGLAND);
        String text = """
                A seat has come free in the session you wait for: %s.

                It is held for you until %s. Take it, or let the next have it.
                """.formatted(words(offer, session), MOMENT.format(until));
        return notices.tellPerson(
                waiting.participantId(),
                News.urgent(
                        key("held", offer, session, waiting),
                        "A seat is held for you: will you take it?",
                        text,
                        SESSIONS));
    }

    private static String key(String what, Offer offer, Offer.Session session, Waiting waiting) {
        return "waiting-%s-%s-%s-%s".formatted(what, offer.id(), session.id(), waiting.since());
    }

    private static String words(Offer offer, Offer.Session session) {
        return MOMENT.format(session.start()) + ", " + offer.place(session);
    }
}
