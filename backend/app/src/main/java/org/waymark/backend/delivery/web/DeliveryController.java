package org.waymark.backend.delivery.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Onlookers;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.contract.delivery.Session;
import org.waymark.engine.id.TopicId;
import reactor.core.publisher.Mono;

@RestController
class DeliveryController implements DeliveryApi {

    private static final String THOSE_WHO_DEAL_WITH_OFFERS =
            "hasAnyRole('PARTICIPANT', 'PROVIDER', 'PARTNER', 'TRUST_LEAD')";

    private final OfferRepository offers;
    private final ParticipantLists participants;
    private final Onlookers onlookers;
    private final Seats seats;
    private final Catalogue catalogue;

    DeliveryController(
            OfferRepository offers,
            ParticipantLists participants,
            Onlookers onlookers,
            Seats seats,
            Catalogue catalogue) {
        this.offers = offers;
        this.participants = participants;
        this.onlookers = onlookers;
        this.seats = seats;
        this.catalogue = catalogue;
    }

    @Override
    @PreAuthorize(THOSE_WHO_DEAL_WITH_OFFERS)
    public Mono<Page<org.waymark.contract.delivery.Offer>> offers() {
        return Callers.current()
                .flatMap(caller -> Mono.zip(offers.list(caller.scope()), participants.of(caller.scope())))
                .map(found -> Page.whole(found.getT1().stream()
                        .filter(offer -> offer.status().isPublic())
                        .map(offer -> view(offer, found.getT2()))
                        .toList()));
    }

    @Override
    @PreAuthorize(THOSE_WHO_DEAL_WITH_OFFERS)
    public Mono<Page<Session>> sessions(String offerId) {
        return Callers.current()
                .flatMap(caller ->
                        offers.find(caller.scope(), offerId).flatMap(offer -> onlookers.seen(caller.scope(), offer)))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .flatMap(offer -> Mono.zip(seats.of(offer), catalogue.current())
                        .map(found ->
                                sessions(offer, found.getT1(), found.getT2().content())))
                .map(Page::whole);
    }

    private static List<Session> sessions(Offer offer, Map<String, List<Seat>> taken, Content content) {
        return offer.sessions().stream()
                .sorted(Comparator.comparing(Offer.Session::start))
                .map(session -> view(
                        offer,
                        session,
                        taken.getOrDefault(session.id(), List.of()).size(),
                        content))
                .toList();
    }

    private static Session view(Offer offer, Offer.Session s, int taken, Content content) {
        String topic = content.find(new TopicId(s.topicId())).map(Topic::title).orElse(s.topicId());
        return new Session(
                s.id(),
                s.topicId(),
                topic,
                s.inPerson() ? ActivityKind.IN_PERSON : ActivityKind.LIVE_ONLINE,
                s.start(),
                s.minutes(),
                s.hubId() == null ? null : offer.hub(s.hubId()).name(),
                s.seats(),
                taken,
                s.anchor(),
                s.access().stream().sorted().toList(),
                s.cancelled() == null ? null : s.cancelled().reason());
    }

    private static org.waymark.contract.delivery.Offer view(Offer o, List<Participant> visible) {
        Offer.Assessment assessment = o.assessment();
        int count = (int) visible.stream()
                .filter(participant -> participant.enrolment().offerId().equals(o.id()))
                .count();
        return new org.waymark.contract.delivery.Offer(
                o.id(),
                o.qualification(),
                o.title(),
                o.cohort(),
                o.providerName(),
                o.starts(),
                o.ends(),
                (int) Math.round(o.blend().maxSelfStudyShare() * 100),
                assessment == null ? null : assessment.opens(),
                assessment == null ? null : assessment.closes(),
                count,
                o.withoutLocal().sessions().size(),
                OfferStatus.valueOf(o.status().name()),
                o.teaching().coaching().told());
    }
}
