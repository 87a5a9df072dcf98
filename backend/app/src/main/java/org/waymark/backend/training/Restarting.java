package org.waymark.backend.training;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Participant.Enrolment;
import org.waymark.backend.participant.Training;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Pathways.Restart;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.pathway.Choices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cohorts in which somebody could go on, each with the pathway they would have in it. */
@Component
class Restarting {

    private static final Scope.System WAYMARK = new Scope.System();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Each is planned while somebody waits. */
    private static final int MOST_LATER = 3;

    private final Pathways pathways;
    private final OfferRepository offers;
    private final Today today;

    Restarting(Pathways pathways, OfferRepository offers, Today today) {
        this.pathways = pathways;
        this.offers = offers;
        this.today = today;
    }

    /** @param as how the person would stand in it */
    record Way(Offer offer, Participant as, Restart restart) {

        boolean isThere() {
            return restart.planned() != null;
        }
    }

    /** The present cohort, whether it works or not, then later ones of the same provider and framework. */
    Mono<List<Way>> ways(Participant participant, Training training) {
        return present(participant).flatMap(now -> {
            Mono<Way> same = way(participant, training, now);
            Flux<Way> others = offers.list(WAYMARK)
                    .flatMapIterable(all -> all)
                    .filter(offer -> isLater(offer, now))
                    .take(MOST_LATER)
                    .concatMap(offer -> way(participant, training, offer));
            return Flux.concat(same, others).collectList();
        });
    }

    /** @param offerId of the present cohort where null */
    Mono<Way> way(Participant participant, Training training, @Nullable String offerId) {
        return present(participant)
                .flatMap(now -> offerId == null || offerId.equals(now.id())
                        ? way(participant, training, now)
                        : offers.find(WAYMARK, offerId)
                                .filter(offer -> isLater(offer, now))
                                .switchIfEmpty(Mono.error(() ->
                                        ProblemException.notFound("There is no such later cohort of your provider.")))
                                .flatMap(offer -> way(participant, training, offer)));
    }

    Mono<Offer> present(Participant participant) {
        return offers.find(WAYMARK, participant.enrolment().offerId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("That offer is not known.")));
    }

    Mono<Way> way(Participant participant, Training training, Offer offer) {
        Participant as =
                participant.withTraining(training, enrolment(participant, offer), anyFinish(participant.choices()));
        return pathways.restart(as)
                .map(restart ->
                        training.isAwayOn(offer.ends()) ? restart.tooLate(isOverBeforeTheyAreBack(offer)) : restart)
                .map(restart -> new Way(offer, as, restart));
    }

    private static String isOverBeforeTheyAreBack(Offer offer) {
        return "The cohort “" + offer.cohort() + "” ends on " + DAY.format(offer.ends()) + ", before you are back.";
    }

    private boolean isLater(Offer offer, Offer now) {
        return offer.providerId().equals(now.providerId())
                && offer.qualification().equals(now.qualification())
                && offer.frameworkVersion().equals(now.frameworkVersion())
                && offer.isOpen()
                && offer.starts().isAfter(now.starts())
                && offer.ends().isAfter(today.date());
    }

    private Enrolment enrolment(Participant participant, Offer offer) {
        Enrolment now = participant.enrolment();
        LocalDate start = offer.starts().isBefore(today.date()) ? today.date() : offer.starts();
        return offer.id().equals(now.offerId())
                ? now
                : new Enrolment(now.qualification(), now.frameworkVersion(), offer.id(), offer.cohort(), start);
    }

    /** A day by which they wanted to finish before is no reason against a pause. */
    private static Choices anyFinish(Choices c) {
        return finishBy(c, null);
    }

    static Choices finishBy(Choices c, @Nullable LocalDate day) {
        return new Choices(
                c.minutesPerWeek(),
                day,
                c.phase(),
                c.travels(),
                c.knownTopics(),
                c.excludedTopics(),
                c.addedTopics(),
                c.preferredModules(),
                c.away());
    }
}
