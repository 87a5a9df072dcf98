package org.waymark.backend.diagnosis;

import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.diagnosis.EarlierLearning;
import reactor.core.publisher.Mono;

/** What counts from qualifications that somebody has completed. */
@Service
public class EarlierFinder {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Pathways pathways;
    private final KnowingFinder finder;
    private final OfferRepository offers;

    EarlierFinder(Pathways pathways, KnowingFinder finder, OfferRepository offers) {
        this.pathways = pathways;
        this.finder = finder;
        this.offers = offers;
    }

    /** From qualifications alone, whatever answers have shown. */
    public Mono<EarlierLearning> find(Scope.Self scope) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant -> Mono.zip(
                        finder.framework(participant),
                        offers.find(WAYMARK, participant.enrolment().offerId()),
                        (pinned, offer) -> new EarlierViews(new Asked(pinned, participant.person()), pinned.content())
                                .view(
                                        participant.person(),
                                        offer.teaching().known().policy())));
    }
}
