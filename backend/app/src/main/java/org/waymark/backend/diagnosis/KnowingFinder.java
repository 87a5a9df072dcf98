package org.waymark.backend.diagnosis;

import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings together what there is to know of somebody. */
@Component
class KnowingFinder {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Pathways pathways;
    private final Catalogue catalogue;
    private final OfferRepository offers;
    private final KnowledgeRepository knowledge;
    private final LearningRepository learning;
    private final LearntItems items;
    private final Today today;

    KnowingFinder(
            Pathways pathways,
            Catalogue catalogue,
            OfferRepository offers,
            KnowledgeRepository knowledge,
            LearningRepository learning,
            LearntItems items,
            Today today) {
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.offers = offers;
        this.knowledge = knowledge;
        this.learning = learning;
        this.items = items;
        this.today = today;
    }

    record Found(Participant participant, Offer offer, PlannedPathway pathway, Knowing knowing, Knowledge known) {}

    /** Beliefs take milliseconds to work out: away from the threads that answer requests. */
    Mono<Found> find(Scope.Self scope) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant -> Mono.zip(
                                knowledge.get(participant),
                                framework(participant),
                                offers.find(WAYMARK, participant.enrolment().offerId()),
                                pathways.planned(participant),
                                learning.get(participant),
                                items.usable())
                        .publishOn(Schedulers.boundedElastic())
                        .map(found -> {
                            Knowing knowing = new Knowing(
                                    participant.person(),
                                    found.getT4(),
                                    found.getT5(),
                                    found.getT2(),
                                    found.getT3().teaching().known().policy(),
                                    found.getT6(),
                                    today.date());
                            return new Found(
                                    participant,
                                    found.getT3(),
                                    found.getT4(),
                                    knowing,
                                    knowing.standing(found.getT1()));
                        }));
    }

    /** The framework that their qualification is taught from. */
    Mono<PinnedFramework> framework(Participant participant) {
        return catalogue.framework(frameworkId(participant.enrolment()));
    }

    static FrameworkId frameworkId(Participant.Enrolment enrolment) {
        return new FrameworkId(new QualificationCode(enrolment.qualification()), enrolment.frameworkVersion());
    }
}
