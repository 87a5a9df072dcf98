package org.waymark.backend.offering;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.OfferStatus;
import reactor.core.publisher.Mono;

/** Shows an offer to those who make it. */
@Component
public class BuiltOffers {

    private final OfferChecks checks;
    private final ParticipantLists participants;

    BuiltOffers(OfferChecks checks, ParticipantLists participants) {
        this.checks = checks;
        this.participants = participants;
    }

    public Mono<BuiltOffer> view(Scope scope, Offer offer) {
        return Mono.zip(checks.framework(offer), checks.gaps(offer), participants.of(scope))
                .map(found -> view(offer, found.getT1(), found.getT2(), found.getT3()));
    }

    private static BuiltOffer view(Offer o, PinnedFramework pinned, List<Gap> gaps, List<Participant> people) {
        List<String> modules = OfferTopics.asked(pinned.framework(), pinned.content()).stream()
                .map(Topic::modules)
                .flatMap(List::stream)
                .map(module -> module.id().toString())
                .toList();
        int leftOut =
                (int) modules.stream().filter(o.teaching().leftOut()::contains).count();
        return new BuiltOffer(
                o.id(),
                OfferStatus.valueOf(o.status().name()),
                o.amends(),
                o.qualification(),
                o.frameworkVersion(),
                o.providerName(),
                OfferViews.about(o),
                OfferViews.rules(o),
                modules.size() - leftOut,
                leftOut,
                o.hubs().size(),
                o.sessions().size(),
                (int) people.stream()
                        .filter(person -> person.enrolment().offerId().equals(o.id()))
                        .count(),
                gaps);
    }
}
