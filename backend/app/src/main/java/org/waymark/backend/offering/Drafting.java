package org.waymark.backend.offering;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.platform.ProblemException;
import org.waymark.contract.delivery.NewOffer;
import reactor.core.publisher.Mono;

/** Makes a draft of the newest framework of a qualification. */
@Component
class Drafting {

    private static final int MONTHS_OF_ASSESSMENT = 3;
    private static final int DAYS_OF_WINDOW = 7;
    private static final int ASSESSMENT_MINUTES = 20 * 60;
    private static final Offer.Blend USUAL = new Offer.Blend(0.6, 0, 10 * 60);

    private final Catalogue catalogue;
    private final OpenDays openDays;

    Drafting(Catalogue catalogue, OpenDays openDays) {
        this.catalogue = catalogue;
        this.openDays = openDays;
    }

    /** Without hubs and sessions. */
    Mono<Offer> afresh(String id, String providerId, String providerName, NewOffer wanted) {
        return framework(wanted.qualification())
                .map(framework -> new Offer(
                        id,
                        0,
                        Offer.Status.DRAFT,
                        new Offer.Course(
                                providerId,
                                providerName,
                                null,
                                wanted.qualification(),
                                framework.id().version(),
                                framework.title(),
                                wanted.cohort().strip(),
                                null),
                        dates(wanted.starts(), framework),
                        USUAL,
                        List.of(),
                        List.of()));
    }

    private static Offer.Dates dates(LocalDate starts, Framework framework) {
        LocalDate window = starts.plusMonths(framework.taughtMonths());
        return new Offer.Dates(
                starts,
                window.plusMonths(MONTHS_OF_ASSESSMENT),
                new Offer.Assessment(window, window.plusDays(DAYS_OF_WINDOW), ASSESSMENT_MINUTES));
    }

    Mono<Offer> copy(String id, Offer earlier, NewOffer wanted) {
        if (!earlier.qualification().equals(wanted.qualification())) {
            return Mono.error(ProblemException.invalid("That offer is of another qualification. Choose its own, "
                    + earlier.qualification() + ", or another offer."));
        }
        return Mono.zip(framework(wanted.qualification()), openDays.known())
                .map(found -> new Copying(earlier, wanted, found.getT2())
                        .draft(id, found.getT1().id().version()));
    }

    private Mono<Framework> framework(String qualification) {
        return catalogue.current().map(now -> newest(now, qualification));
    }

    private static Framework newest(CatalogueSnapshot now, String qualification) {
        return now.qualifications().stream()
                .filter(known -> known.code().toString().equals(qualification))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("There is no such qualification. Choose one of the list."))
                .newest();
    }
}
