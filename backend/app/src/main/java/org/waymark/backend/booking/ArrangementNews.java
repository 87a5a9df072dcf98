package org.waymark.backend.booking;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.SessionNews;
import org.waymark.backend.delivery.TakingPart;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where to go and how to join, to those who have a seat, once it is another than they were told. */
@Component
class ArrangementNews implements SessionNews {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final Seats seats;
    private final Notices notices;
    private final Today today;

    ArrangementNews(Seats seats, Notices notices, Today today) {
        this.seats = seats;
        this.notices = notices;
        this.today = today;
    }

    @Override
    public Mono<Void> arrangementsChanged(Offer offer, Offer.Session session) {
        News news = news(offer, session);
        return session.start().isAfter(today.time()) ? tell(offer, session, news) : Mono.empty();
    }

    private Mono<Void> tell(Offer offer, Offer.Session session, News news) {
        return seats.of(offer)
                .flatMapMany(all -> Flux.fromIterable(all.getOrDefault(session.id(), List.of())))
                .filter(Seat::isTaken)
                .concatMap(seat -> notices.tellInvited(seat.participantId(), news))
                .then();
    }

    private News news(Offer offer, Offer.Session session) {
        List<String> lines = TakingPart.of(offer, session).lines();
        return new News(
                "arrangements-%s-%d-%s".formatted(offer.id(), offer.version(), session.id()),
                "How to take part in a session has changed",
                "%s, %s, at the same time as before.\n\n%s"
                        .formatted(
                                MOMENT.format(session.start()),
                                offer.place(session),
                                lines.isEmpty() ? "Your provider will say how to join." : String.join("\n", lines)),
                "sessions",
                News.isSoon(session.start(), today.time()));
    }
}
