package org.waymark.backend.rebooking;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Colleagues;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.mail.Mail;
import org.waymark.backend.platform.mail.MailSettings;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.rebooking.Rebooking.Change;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

/** Tells each person at once what has become of their session; once for each outcome, however often it is asked for. */
@Component
class RebookingMails {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Outbox outbox;
    private final Colleagues colleagues;
    private final MailSettings settings;
    private final OfferRepository offers;
    private final Catalogue catalogue;

    RebookingMails(
            Outbox outbox, Colleagues colleagues, MailSettings settings, OfferRepository offers, Catalogue catalogue) {
        this.outbox = outbox;
        this.colleagues = colleagues;
        this.settings = settings;
        this.offers = offers;
        this.catalogue = catalogue;
    }

    Mono<Void> tell(Rebooking rebooking, Row row) {
        return Mono.zip(
                        colleagues.addressOf(row.participantId()),
                        offers.find(WAYMARK, row.offerId()),
                        catalogue.current())
                .flatMap(found -> mail(
                                rebooking,
                                row,
                                found.getT1(),
                                found.getT2(),
                                found.getT3().content().topics().stream()
                                        .collect(Collectors.toMap(Topic::id, Topic::title)))
                        .map(mail -> outbox.leave(key(rebooking, row), mail))
                        .orElse(Mono.empty()));
    }

    private static String key(Rebooking rebooking, Row row) {
        return "rebooking-" + rebooking.id() + "-" + row.participantId() + "-" + row.outcome();
    }

    private Optional<Mail> mail(
            Rebooking rebooking, Row row, String address, Offer offer, Map<TopicId, String> titles) {
        String moves = row.changes().stream()
                .map(change -> line(change, offer, titles))
                .collect(Collectors.joining("\n"));
        return switch (row.outcome()) {
            case MOVED ->
                Optional.of(new Mail(address, "Your session has a new date", """
                        %s

                        Why: %s

                        Your pathway shows it: %s
                        """.formatted(
                                moves, rebooking.reason(), settings.link("pathway"))));
            case ASKED ->
                Optional.of(new Mail(address, "Your session is cancelled: does this suit you?", """
                        %s

                        Why: %s

                        The new place is held for you until %s. Accept it, choose another or decline: %s
                        """.formatted(
                                moves, rebooking.reason(), day(row), settings.link(""))));
            case NO_PLACE ->
                Optional.of(new Mail(
                        address, "Your session is cancelled", """
                        A session of yours is cancelled, and no other could be put in its place. Your provider knows. If there is another with a seat, you can choose it on your first page.

                        Why: %s

                        %s
                        """.formatted(rebooking.reason(), settings.link(""))));
            case PUT_BACK ->
                Optional.of(
                        new Mail(address, "Your session is held after all", """
                        The session that was cancelled is held after all, at its first time. You have your seat in it.

                        %s
                        """.formatted(settings.link("pathway"))));
            case WAITING,
                    WOULD_MOVE,
                    WOULD_BE_ASKED,
                    WOULD_HAVE_NO_PLACE,
                    ACCEPTED,
                    DECLINED,
                    NO_ANSWER,
                    NOT_CONCERNED -> Optional.empty();
        };
    }

    private static String day(Row row) {
        return row.answerBy() == null ? "the end of today" : DAY.format(row.answerBy());
    }

    private static String line(Change change, Offer offer, Map<TopicId, String> titles) {
        String title = titles.getOrDefault(new TopicId(change.topicId()), change.topicId());
        String from = session(offer, change.from());
        String to = session(offer, change.to());
        if (from.isEmpty()) return "%s: new, %s.".formatted(title, to);
        return to.isEmpty()
                ? "%s: %s, is cancelled.".formatted(title, from)
                : "%s: not %s, but %s.".formatted(title, from, to);
    }

    private static String session(Offer offer, @Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(offer::findSession)
                .map(session -> MOMENT.format(session.start()) + ", " + offer.place(session))
                .orElse("");
    }
}
