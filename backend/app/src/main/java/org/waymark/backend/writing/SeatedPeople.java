package org.waymark.backend.writing;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlookers;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

/** Finds who is seated in a session that a scope sees. */
@Component
class SeatedPeople {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final OfferRepository offers;
    private final Onlookers onlookers;
    private final Seats seats;
    private final Catalogue catalogue;
    private final Today today;

    SeatedPeople(OfferRepository offers, Onlookers onlookers, Seats seats, Catalogue catalogue, Today today) {
        this.offers = offers;
        this.onlookers = onlookers;
        this.seats = seats;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Of all tenants: the caller narrows its own list down by them. Fails as not found for a session out of sight. */
    Mono<Seated> in(Scope scope, @Nullable String offerId, String sessionId) {
        return Mono.justOrEmpty(offerId)
                .flatMap(id -> offers.find(scope, id))
                .flatMap(offer -> onlookers.seen(scope, offer))
                .filter(offer -> offer.findSession(sessionId).isPresent())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such session here.")))
                .flatMap(offer -> seated(offer, offer.session(sessionId)));
    }

    private Mono<Seated> seated(Offer offer, Offer.Session session) {
        return Mono.zip(seats.of(offer), catalogue.current())
                .map(found -> new Seated(
                        words(offer, session, found.getT2().content()),
                        found.getT1().getOrDefault(session.id(), List.of()).stream()
                                .filter(seat -> !seat.isOver(today.instant()))
                                .map(Seat::participantId)
                                .collect(Collectors.toSet())));
    }

    private static String words(Offer offer, Offer.Session session, Content content) {
        String topic = content.find(new TopicId(session.topicId()))
                .map(known -> known.title())
                .orElse(session.topicId());
        return "%s, %s; %s, %s".formatted(topic, MOMENT.format(session.start()), offer.qualification(), offer.cohort());
    }
}
