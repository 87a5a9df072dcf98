package org.waymark.backend.offering;

import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.offering.EachOnOffer.Tally;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import reactor.core.publisher.Mono;

/** Plans everybody on an offer again as if its amendment held. Stores nothing. */
@Component
class MeasuringAmendment implements JobWork {

    static final String KIND = "offer-amendment-effect";

    private static final Scope.System WAYMARK = new Scope.System();

    private final OfferRepository offers;
    private final EachOnOffer people;
    private final Replans replans;

    MeasuringAmendment(OfferRepository offers, EachOnOffer people, Replans replans) {
        this.offers = offers;
        this.people = people;
        this.replans = replans;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        return offers.find(WAYMARK, job.input())
                .flatMap(draft -> offers.find(WAYMARK, String.valueOf(draft.amends()))
                        .flatMap(offer -> replans.countInJob(offer.amendedBy(draft, null))
                                .flatMap(run -> people.go(job, offer, "Planning again for everybody", run::tryOut))))
                .map(MeasuringAmendment::sentence)
                .defaultIfEmpty("The amendment is gone.");
    }

    private static String sentence(Tally tally) {
        return "%d would keep their pathway, %d would move, and %d would have none under these rules."
                        .formatted(
                                tally.kept().get(),
                                tally.moved().get(),
                                tally.none().get())
                + (tally.failed().get() == 0 ? "" : " For " + tally.failed().get() + " it could not be told.");
    }
}
