package org.waymark.backend.diagnosis;

import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.diagnosis.EarlierLearning;
import reactor.core.publisher.Mono;

/** What counts from qualifications that somebody has completed, here or elsewhere. */
@Service
public class EarlierFinder {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Pathways pathways;
    private final KnowingFinder finder;
    private final OfferRepository offers;
    private final LearningRepository learning;
    private final Today today;

    EarlierFinder(
            Pathways pathways, KnowingFinder finder, OfferRepository offers, LearningRepository learning, Today today) {
        this.pathways = pathways;
        this.finder = finder;
        this.offers = offers;
        this.learning = learning;
        this.today = today;
    }

    /** From qualifications alone, whatever answers have shown. */
    public Mono<EarlierLearning> find(Scope.Self scope) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant -> Mono.zip(
                                finder.framework(participant),
                                offers.find(WAYMARK, participant.enrolment().offerId()),
                                learning.get(participant))
                        .map(found -> {
                            PinnedFramework pinned = found.getT1();
                            Learning learnt = found.getT3();
                            Asked asked = new Asked(pinned, participant.person(), learnt, today.date());
                            return new EarlierViews(asked, pinned.content(), today.date())
                                    .view(
                                            participant.person(),
                                            learnt,
                                            found.getT2().teaching().known().policy());
                        }));
    }
}
