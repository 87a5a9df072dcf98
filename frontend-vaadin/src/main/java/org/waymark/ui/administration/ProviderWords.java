package org.waymark.ui.administration;

import java.util.List;
import org.waymark.contract.organisation.Provider;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** What the register says of a provider, in words. */
final class ProviderWords {

    private ProviderWords() {}

    static String kind(Provider one, List<Provider> all) {
        if (one.partOf() == null) return "Provider";
        return all.stream()
                .filter(other -> other.id().equals(one.partOf()))
                .findFirst()
                .map(provider -> "Delivery partner of " + provider.name())
                .orElse("Delivery partner");
    }

    static StatusTag state(Provider one) {
        return one.until() == null
                ? new StatusTag("At work", Tone.GOOD)
                : new StatusTag("Ended on " + Words.day(one.until()), Tone.PLAIN);
    }
}
