package org.waymark.backend.rebooking;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.message.News;
import org.waymark.backend.message.Notices;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.rebooking.Rebooking.Gone;
import org.waymark.contract.rebooking.Rebooking.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells those whom a cancellation concerns though no pathway of theirs changes: who runs the session, and who has a seat
 * that no pathway counts on yet. Once, however often it is asked for.
 */
@Component
class Bystanders {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final OfferRepository offers;
    private final FacilitatorRepository facilitators;
    private final Seats seats;
    private final Notices notices;
    private final Today today;

    Bystanders(OfferRepository offers, FacilitatorRepository facilitators, Seats seats, Notices notices, Today today) {
        this.offers = offers;
        this.facilitators = facilitators;
        this.seats = seats;
        this.notices = notices;
        this.today = today;
    }

    Mono<Void> tell(Rebooking rebooking) {
        return Flux.fromIterable(rebooking.sessions())
                .concatMap(gone -> offers.find(WAYMARK, gone.offerId())
                        .flatMap(offer -> Mono.justOrEmpty(offer.findSession(gone.sessionId()))
                                .flatMap(session -> tellFacilitator(rebooking, gone, offer, session)
                                        .then(Mono.defer(() -> tellSeated(rebooking, gone, offer, session))))))
                .then();
    }

    private Mono<Void> tellFacilitator(Rebooking rebooking, Gone gone, Offer offer, Offer.Session session) {
        return facilitators
                .list(new Scope.Provider(offer.providerId()))
                .mapNotNull(all -> all.get(session.arrangements().facilitatorId()))
                .flatMap(one -> notices.tellOffice(
                        new Scope.Facilitator(one.providerId(), one.email()),
                        news(rebooking, gone, offer, session, "facilitation")));
    }

    private Mono<Void> tellSeated(Rebooking rebooking, Gone gone, Offer offer, Offer.Session session) {
        return seats.of(offer)
                .flatMapIterable(all -> all.getOrDefault(session.id(), List.of()))
                .map(Seat::participantId)
                .filter(id -> rebooking.row(id).isEmpty())
                .concatMap(id -> notices.tellInvited(id, news(rebooking, gone, offer, session, "sessions")))
                .then();
    }

    private News news(Rebooking rebooking, Gone gone, Offer offer, Offer.Session session, String link) {
        String key = "rebooking-" + rebooking.id() + "-" + session.id() + "-" + rebooking.state();
        boolean soon = News.isSoon(session.start(), today.time());
        String words = "%s, %s, %s".formatted(MOMENT.format(session.start()), offer.place(session), offer.title());
        if (rebooking.state() == State.UNDOING) {
            return new News(
                    key, "A session is held after all", words + ": held after all, at its first time.", link, soon);
        }
        String what = gone.instead() == null ? "cancelled" : "held on " + MOMENT.format(gone.instead()) + " instead";
        return new News(
                key,
                gone.instead() == null ? "A session is cancelled" : "A session is held at another time",
                words + ": " + what + ".\n\nWhy: " + rebooking.reason(),
                link,
                soon);
    }
}
