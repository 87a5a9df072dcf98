package org.waymark.backend.booking;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.participant.WaitingList.Asked;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Mono;

/** Tells those who waited, or whom somebody else moves, of their seat; once, however often it is asked for. */
@Component
class WaitingNews {

    private static final String SESSIONS = "sessions";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Notices notices;
    private final OfficeNews office;
    private final Today today;

    WaitingNews(Notices notices, OfficeNews office, Today today) {
        this.notices = notices;
        this.office = office;
        this.today = today;
    }

    Mono<Void> seated(Offer offer, Offer.Session session, Waiting waiting) {
        Asked asked = waiting.asked();
        if (asked != null) {
            return waiting.heldUntil() == null
                    ? moved(offer, session, waiting, asked)
                    : office.agreed(offer.id(), session, waiting, asked);
        }
        return notices.tellPerson(
                waiting.participantId(),
                News.ordinary(
                        key("seated", offer.id(), session, waiting),
                        "You have a seat in the session you waited for",
                        "You have a seat: %s. Your pathway is planned around it.".formatted(words(offer, session)),
                        SESSIONS));
    }

    private Mono<Void> moved(Offer offer, Offer.Session session, Waiting waiting, Asked asked) {
        String text = """
                %s has moved you to another session: %s.

                Your seat before was %s. Your pathway is planned around the new one. You can swap it under Sessions.
                """.formatted(asked.byName(), words(offer, session), words(offer, from(offer, asked)));
        return notices.tellPerson(
                waiting.participantId(),
                News.ordinary(
                        key("moved", offer.id(), session, waiting),
                        "You have been moved to another session",
                        text,
                        SESSIONS));
    }

    Mono<Void> held(Offer offer, Offer.Session session, Waiting waiting) {
        Asked asked = waiting.asked();
        return notices.tellPerson(
                waiting.participantId(),
                News.urgent(
                        key("held", offer.id(), session, waiting),
                        asked == null
                                ? "A seat is held for you: will you take it?"
                                : "Will you move to another session?",
                        asked == null ? free(offer, session, waiting) : question(offer, session, waiting, asked),
                        SESSIONS));
    }

    private static String free(Offer offer, Offer.Session session, Waiting waiting) {
        return """
                A seat has come free in the session you wait for: %s.

                It is held for you until %s. Take it, or let the next have it.
                """.formatted(words(offer, session), until(waiting));
    }

    private static String question(Offer offer, Offer.Session session, Waiting waiting, Asked asked) {
        return """
                %s asks you to move to %s, instead of %s.

                A seat is held for you until %s. Nothing moves unless you say yes.
                """.formatted(asked.byName(), words(offer, session), words(offer, from(offer, asked)), until(waiting));
    }

    /** No seat can come free any more. */
    Mono<Void> inVain(Offer offer, Offer.Session session, Waiting waiting) {
        String why = session.isHeld() ? "has begun, and no seat came free for you" : "is cancelled";
        return notices.tellPerson(
                waiting.participantId(),
                new News(
                        key("in-vain", offer.id(), session, waiting),
                        session.isHeld() ? "No seat came free for you" : "The session you waited for is cancelled",
                        "The session you waited for %s: %s. Your pathway stays as it is. Under Sessions you see which others there are."
                                .formatted(why, words(offer, session)),
                        SESSIONS,
                        News.isSoon(session.start(), today.time())));
    }

    /** Tells nobody where they waited of their own accord. */
    Mono<Void> stayed(String offerId, Offer.Session session, Waiting waiting) {
        Asked asked = waiting.asked();
        return asked == null ? Mono.empty() : office.stayed(offerId, session, waiting, asked);
    }

    static String key(String what, String offerId, Offer.Session session, Waiting waiting) {
        return "waiting-%s-%s-%s-%s".formatted(what, offerId, session.id(), waiting.since());
    }

    private static String until(Waiting waiting) {
        return MOMENT.format(LocalDateTime.ofInstant(Objects.requireNonNull(waiting.heldUntil()), Today.ENGLAND));
    }

    private static Offer.Session from(Offer offer, Asked asked) {
        return offer.session(asked.fromSessionId());
    }

    private static String words(Offer offer, Offer.Session session) {
        return MOMENT.format(session.start()) + ", " + offer.place(session);
    }
}
