package org.waymark.backend.booking;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import reactor.core.publisher.Mono;

/** Tells those who waited of their seat; once, however often it is asked for. */
@Component
class WaitingMails {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final MailSettings settings;

    WaitingMails(Outbox outbox, Colleagues colleagues, MailSettings settings) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.settings = settings;
    }

    Mono<Void> seated(Offer offer, Offer.Session session, Waiting waiting) {
        return tell("seated", offer, session, waiting, "You have a seat in the session you waited for", """
                You have a seat: %s.

                Your pathway is planned around it: %s
                """.formatted(
                        words(offer, session), settings.link("sessions")));
    }

    Mono<Void> held(Offer offer, Offer.Session session, Waiting waiting) {
        LocalDateTime until = LocalDateTime.ofInstant(Objects.requireNonNull(waiting.heldUntil()), Today.ENGLAND);
        return tell("held", offer, session, waiting, "A seat is held for you: will you take it?", """
                A seat has come free in the session you wait for: %s.

                It is held for you until %s. Take it, or let the next have it: %s
                """.formatted(
                        words(offer, session), MOMENT.format(until), settings.link("sessions")));
    }

    private Mono<Void> tell(
            String what, Offer offer, Offer.Session session, Waiting waiting, String subject, String text) {
        String key = "waiting-%s-%s-%s-%s-%s"
                .formatted(what, offer.id(), session.id(), waiting.participantId(), waiting.since());
        return colleagues
                .addressOf(waiting.participantId())
                .flatMap(address -> outbox.leave(key, new Mail(address, subject, text)));
    }

    private static String words(Offer offer, Offer.Session session) {
        return MOMENT.format(session.start()) + ", " + offer.place(session);
    }
}
