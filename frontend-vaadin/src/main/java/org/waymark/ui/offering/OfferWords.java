package org.waymark.ui.offering;

import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferEngagement;
import org.waymark.contract.delivery.OfferPreview.BlendNeeded;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** How an offer's parts are said. */
final class OfferWords {

    private OfferWords() {}

    static StatusTag tag(BuiltOffer offer) {
        return offer.amends() == null ? tag(offer.status()) : new StatusTag("Amendment", Tone.ACTIVE);
    }

    static StatusTag tag(OfferStatus status) {
        return switch (status) {
            case DRAFT -> new StatusTag("Draft", Tone.ACTIVE);
            case OPEN -> new StatusTag("Open", Tone.GOOD);
            case CLOSED -> new StatusTag("Closed", Tone.PLAIN);
            case TEMPLATE -> new StatusTag("Template", Tone.PLAIN);
        };
    }

    static boolean canBeChanged(BuiltOffer offer) {
        return offer.status() == OfferStatus.DRAFT || offer.status() == OfferStatus.TEMPLATE;
    }

    static String name(BuiltOffer offer) {
        return offer.about().title() + " (" + offer.qualification() + "), "
                + offer.about().cohort();
    }

    static String days(OfferAbout about) {
        return Words.day(about.starts()) + " to " + Words.day(about.ends());
    }

    static String window(OfferAbout about) {
        return about.assessmentOpens() == null || about.assessmentCloses() == null
                ? "None yet"
                : Words.day(about.assessmentOpens()) + " to " + Words.day(about.assessmentCloses()) + ", "
                        + Words.hoursInFull(about.assessmentMinutes()) + " of work";
    }

    static String price(OfferAbout about) {
        return about.pricePounds() == null ? "Not stated" : Words.pounds(about.pricePounds());
    }

    static String blend(OfferRules rules) {
        return "At most %d%% self-study, at least %d%% in person and %d%% live, at most %s a week"
                .formatted(
                        rules.maxSelfStudyPercent(),
                        rules.minInPersonPercent(),
                        rules.minLivePercent(),
                        Words.hoursInFull(rules.maxMinutesPerWeek()));
    }

    /** "To allow 46% of self-study.", or what else would have to be asked for. */
    static String needed(BlendNeeded needed) {
        List<String> parts = new ArrayList<>();
        if (needed.mostSelfStudy() != null) parts.add("to allow " + needed.mostSelfStudy() + "% of self-study");
        if (needed.leastInPerson() != null) parts.add("to ask for at most " + needed.leastInPerson() + "% in person");
        if (needed.leastLive() != null) parts.add("to ask for at most " + needed.leastLive() + "% live");
        String all = String.join(", and ", parts);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    static String catchUp(OfferRules rules) {
        if (!rules.recordedCatchUp()) return "No recordings";
        return rules.catchUpCounts()
                ? "A recording may stand in for a session, and counts as attended"
                : "A recording may stand in for a session, and does not count as attended";
    }

    static String known(OfferRules rules) {
        return rules.known() == KnownPolicy.SHORTENS
                ? "Shortens a module to " + rules.shortenedToPercent() + "% of its self-study"
                : known(rules.known());
    }

    static String known(KnownPolicy policy) {
        return switch (policy) {
            case SKIPS -> "Leaves a module out";
            case SHORTENS -> "Shortens a module";
            case ANNOTATES -> "Changes nothing: every module stays";
        };
    }

    static String attendance(OfferRules rules) {
        return rules.livePercent() == 0 && rules.selfStudyPercent() == 0
                ? "Nothing asked"
                : rules.livePercent() + "% of live time and " + rules.selfStudyPercent() + "% of self-study";
    }

    /** "At least 90%, of which sessions weigh 50%, …". */
    static String engagement(OfferRules rules) {
        OfferEngagement e = rules.engagement();
        String asked = e.percent() == 0 ? "Nothing asked" : "At least " + e.percent() + "%";
        return asked
                + "; sessions weigh %d%%, self-study %d%%, coaching %d%%, practice %d%%"
                        .formatted(e.live(), e.selfStudy(), e.coaching(), e.practice());
    }

    static String coaching(OfferAbout about) {
        return Words.coaching(about.coaching()) + (about.coachingTakesTime() ? "; time is kept free for it" : "");
    }

    static String modules(BuiltOffer offer) {
        return offer.modulesLeftOut() == 0
                ? "All " + offer.modulesTaught()
                : offer.modulesTaught() + ", and " + offer.modulesLeftOut() + " left out";
    }
}
