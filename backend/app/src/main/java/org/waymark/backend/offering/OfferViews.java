package org.waymark.backend.offering;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Engagement;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferEngagement;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.contract.delivery.SessionWay;

/** The parts of an offer in the words of the contract, and back. */
final class OfferViews {

    private static final double PER_CENT = 100;

    private OfferViews() {}

    static OfferAbout about(Offer o) {
        Offer.Assessment window = o.assessment();
        return new OfferAbout(
                o.title(),
                o.cohort(),
                o.starts(),
                o.ends(),
                window == null ? null : window.opens(),
                window == null ? null : window.closes(),
                window == null ? 0 : window.minutes(),
                o.pricePounds(),
                o.partnerId(),
                o.teaching().coaching().told(),
                o.teaching().coaching().takesTime());
    }

    static Offer with(Offer offer, OfferAbout a) {
        Offer.Assessment window = a.assessmentOpens() == null || a.assessmentCloses() == null
                ? null
                : new Offer.Assessment(a.assessmentOpens(), a.assessmentCloses(), a.assessmentMinutes());
        return offer.with(offer.course()
                        .withCohort(a.cohort().strip())
                        .withPartner(a.partnerId())
                        .called(a.title().strip(), a.pricePounds()))
                .with(new Offer.Dates(a.starts(), a.ends(), window))
                .with(offer.teaching()
                        .with(new Teaching.Coaching(
                                a.coaching().oneToOneMinutes(), a.coaching().groupMinutes(), a.coachingTakesTime())));
    }

    static OfferRules rules(Offer o) {
        Teaching.Attendance attendance = o.teaching().attendance();
        return new OfferRules(
                percent(o.blend().maxSelfStudyShare()),
                percent(o.blend().minInPersonShare()),
                percent(o.blend().minLiveShare()),
                o.blend().maxMinutesPerWeek(),
                o.blend().recordedCatchUp(),
                o.blend().primerMinutes(),
                KnownPolicy.valueOf(o.teaching().known().policy().name()),
                percent(o.teaching().known().share()),
                attendance.livePercent(),
                attendance.selfStudyPercent(),
                attendance.catchUpCounts(),
                engagement(o.teaching().engagement()));
    }

    static Offer with(Offer offer, OfferRules r) {
        Teaching.Known known =
                new Teaching.Known(Teaching.Policy.valueOf(r.known().name()), r.shortenedToPercent() / PER_CENT);
        return offer.with(new Offer.Blend(
                        r.maxSelfStudyPercent() / PER_CENT,
                        r.minInPersonPercent() / PER_CENT,
                        r.minLivePercent() / PER_CENT,
                        r.maxMinutesPerWeek(),
                        r.recordedCatchUp(),
                        r.primerMinutes()))
                .with(offer.teaching()
                        .with(known)
                        .with(new Teaching.Attendance(r.livePercent(), r.selfStudyPercent(), r.catchUpCounts()))
                        .with(engagement(r.engagement())));
    }

    private static OfferEngagement engagement(Engagement e) {
        return new OfferEngagement(e.percent(), e.live(), e.selfStudy(), e.coaching(), e.practice());
    }

    private static Engagement engagement(OfferEngagement e) {
        return new Engagement(e.percent(), e.live(), e.selfStudy(), e.coaching(), e.practice());
    }

    static Offer with(Offer offer, OfferTeaching t) {
        List<Teaching.OneWay> ways = t.oneWay().stream()
                .map(one -> new Teaching.OneWay(one.topicId(), one.way() == SessionWay.IN_PERSON))
                .toList();
        return offer.with(offer.teaching().of(t.leftOut().stream().collect(Collectors.toUnmodifiableSet()), ways));
    }

    private static int percent(double share) {
        return (int) Math.round(share * PER_CENT);
    }
}
