package org.waymark.contract.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its provider builds it.
 *
 * @param amends the offer that this draft is to replace, or null
 * @param gaps what is missing or cannot work; only those that block keep it from being published
 */
public record BuiltOffer(
        String id,
        OfferStatus status,
        @Nullable String amends,
        String qualification,
        String frameworkVersion,
        String provider,
        OfferAbout about,
        OfferRules rules,
        int modulesTaught,
        int modulesLeftOut,
        int hubs,
        int sessions,
        int participants,
        List<Gap> gaps) {

    public BuiltOffer {
        gaps = List.copyOf(gaps);
    }

    /** @param blocks whether it must be put right first */
    public record Gap(Part part, boolean blocks, String sentence) {}

    /** The part of an offer in which something is to be put right. */
    public enum Part {
        ABOUT,
        RULES,
        MODULES,
        SESSIONS
    }
}
