package org.waymark.backend.offering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.engine.id.QualificationCode;
import reactor.core.publisher.Mono;

/** Refuses what cannot be: days in the wrong order, weights that are no whole, unknown modules, others' partners. */
@Component
class OfferChecks {

    private static final int LONGEST_YEARS = 5;
    private static final int WHOLE = 100;

    private final Catalogue catalogue;
    private final Providers providers;
    private final Today today;

    OfferChecks(Catalogue catalogue, Providers providers, Today today) {
        this.catalogue = catalogue;
        this.providers = providers;
        this.today = today;
    }

    Mono<PinnedFramework> framework(Offer offer) {
        FrameworkId id = new FrameworkId(new QualificationCode(offer.qualification()), offer.frameworkVersion());
        return catalogue
                .framework(id)
                .switchIfEmpty(Mono.error(() ->
                        ProblemException.conflict("There is no framework " + id + " in the catalogue any more.")));
    }

    Mono<List<Gap>> gaps(Offer offer) {
        return framework(offer).map(pinned -> Gaps.of(offer, pinned.framework(), pinned.content(), today.date()));
    }

    /** Fails with the first thing that has to be put right. */
    Mono<Void> complete(Offer offer) {
        return gaps(offer)
                .flatMap(gaps -> gaps.stream()
                        .filter(Gap::blocks)
                        .findFirst()
                        .map(gap -> Mono.<Void>error(ProblemException.invalid(gap.sentence())))
                        .orElse(Mono.empty()));
    }

    Mono<Void> dates(OfferAbout about) {
        return refuse(about.ends().isBefore(about.starts()), "The offer ends before it starts. Change one of the days.")
                .then(refuse(
                        about.starts().plusYears(LONGEST_YEARS).isBefore(about.ends()),
                        "The offer lasts longer than five years. Change one of the days."))
                .then(refuse(
                        (about.assessmentOpens() == null) != (about.assessmentCloses() == null),
                        "Give both days of the assessment window, or none."))
                .then(refuse(
                        isReversed(about.assessmentOpens(), about.assessmentCloses()),
                        "The assessment window closes before it opens, or is open for more than a year."));
    }

    private static boolean isReversed(@Nullable LocalDate opens, @Nullable LocalDate closes) {
        return opens != null
                && closes != null
                && (closes.isBefore(opens) || opens.plusYears(1).isBefore(closes));
    }

    Mono<Void> weights(OfferRules rules) {
        int sum = rules.engagement().sum();
        return refuse(
                sum != WHOLE,
                "The weights of engagement add up to " + sum + " per cent. Change them so that they add up to 100.");
    }

    Mono<Void> partner(Scope scope, @Nullable String partnerId) {
        return partnerId == null
                ? Mono.empty()
                : providers
                        .list()
                        .flatMap(all -> refuse(
                                all.stream()
                                        .noneMatch(one -> one.id().equals(partnerId)
                                                && scope.equals(new Scope.Provider(String.valueOf(one.partOf())))),
                                "That is no delivery partner of yours. Choose one of the list."));
    }

    Mono<Void> known(OfferTeaching teaching) {
        return catalogue.current().flatMap(now -> {
            Set<String> known = ids(now.content());
            return Stream.concat(
                            teaching.leftOut().stream(),
                            teaching.oneWay().stream().map(OfferTeaching.OneWay::topicId))
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .map(id -> refuse(true, "There is no module or topic “" + id + "”. Load the page again."))
                    .orElse(Mono.empty());
        });
    }

    private static Set<String> ids(Content content) {
        return Stream.concat(
                        content.modules().stream().map(module -> module.id().toString()),
                        content.topics().stream().map(topic -> topic.id().toString()))
                .collect(Collectors.toSet());
    }

    private static Mono<Void> refuse(boolean wrong, String sentence) {
        return wrong ? Mono.error(ProblemException.invalid(sentence)) : Mono.empty();
    }
}
