package org.waymark.backend.offering;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.OfferTrials.Share;
import org.waymark.backend.pathway.OfferTrials.Tried;
import org.waymark.contract.delivery.OfferPreview.BlendNeeded;
import org.waymark.contract.delivery.OfferPreview.Outcome;

/** What an offer would have to ask of the blend, told by what comes of it where it asks for nothing. */
final class FreeBlend {

    private FreeBlend() {}

    /** The offer without these rules. */
    static Offer of(Offer offer, Set<Share> shares) {
        Offer.Blend rules = offer.blend();
        return offer.with(new Offer.Blend(
                shares.contains(Share.SELF_STUDY) ? 1 : rules.maxSelfStudyShare(),
                shares.contains(Share.IN_PERSON) ? 0 : rules.minInPersonShare(),
                shares.contains(Share.LIVE) ? 0 : rules.minLiveShare(),
                rules.maxMinutesPerWeek(),
                rules.recordedCatchUp(),
                rules.primerMinutes()));
    }

    /** A per cent beside what they would have, as that may be rounded. */
    static @Nullable BlendNeeded needed(Offer offer, Set<Share> shares, Tried.@Nullable Finishes helped) {
        if (helped == null) return null;
        Outcome outcome = Outcomes.of(offer, helped);
        return new BlendNeeded(
                shares.contains(Share.SELF_STUDY) ? Math.min(100, outcome.selfStudyPercent() + 1) : null,
                shares.contains(Share.IN_PERSON) ? Math.max(0, outcome.inPersonPercent() - 1) : null,
                shares.contains(Share.LIVE) ? Math.max(0, outcome.livePercent() - 1) : null);
    }
}
