package org.waymark.backend.rebooking;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.rebooking.Rebooking.Change;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

/** Tells each person what has become of their session; once for each outcome, however often it is asked for. */
@Component
class RebookingMails {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Notices notices;
    private final OfferRepository offers;
    private final Catalogue catalogue;
    private final Today today;

    RebookingMails(Notices notices, OfferRepository offers, Catalogue catalogue, Today today) {
        this.notices = notices;
        this.offers = offers;
        this.catalogue = catalogue;
        this.today = today;
    }

    Mono<Void> tell(Rebooking rebooking, Row row) {
        return Mono.zip(offers.find(WAYMARK, row.offerId()), catalogue.current())
                .flatMap(found -> news(
                                rebooking,
                                row,
                                found.getT1(),
                                found.getT2().content().topics().stream()
                                        .collect(Collectors.toMap(Topic::id, Topic::title)))
                        .map(news -> notices.tellInvited(row.participantId(), news))
                        .orElse(Mono.empty()));
    }

    private static String key(Rebooking rebooking, Row row) {
        return "rebooking-" + rebooking.id() + "-" + row.participantId() + "-" + row.outcome();
    }

    private Optional<News> news(Rebooking rebooking, Row row, Offer offer, Map<TopicId, String> titles) {
        String moves = row.changes().stream()
                .map(change -> line(change, offer, titles))
                .collect(Collectors.joining("\n"));
        String key = key(rebooking, row);
        boolean soon = isSoon(rebooking, row, offer);
        return switch (row.outcome()) {
            case MOVED ->
                Optional.of(new News(
                        key, "Your session has a new date", """
                        %s

                        Why: %s

                        Your pathway shows it.
                        """.formatted(moves, rebooking.reason()), "pathway", soon));
            case ASKED ->
                Optional.of(News.urgent(
                        key,
                        "Your session is cancelled: does this suit you?",
                        """
                        %s

                        Why: %s

                        The new place is held for you until %s. Accept it, choose another or decline.
                        """.formatted(moves, rebooking.reason(), day(row)),
                        ""));
            case NO_PLACE ->
                Optional.of(new News(key, "Your session is cancelled", """
                        A session of yours is cancelled, and no other could be put in its place. Your provider knows. If there is another with a seat, you can choose it on your first page.

                        Why: %s
                        """.formatted(rebooking.reason()), "", soon));
            case PUT_BACK -> Optional.of(new News(key, "Your session is held after all", """
                        The session that was cancelled is held after all, at its first time. You have your seat in it.
                        """, "pathway", soon));
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

    /** Whether one of the sessions that they lose or get begins so soon that no mail may wait. */
    private boolean isSoon(Rebooking rebooking, Row row, Offer offer) {
        LocalDateTime now = today.time();
        Stream<String> lostOrWon = row.changes().stream()
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(Objects::nonNull);
        return (row.changes().isEmpty() ? rebooking.goneFrom(offer.id()).stream() : lostOrWon)
                .flatMap(id -> offer.findSession(id).stream())
                .anyMatch(session -> News.isSoon(session.start(), now));
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
