package org.waymark.backend.diagnosis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param leastUsed from how many people's answers on short checks take a question to be as hard as these say
 * @param leastShown of fewer people authors see no figures
 */
@ConfigurationProperties("waymark.items")
public record ItemSettings(
        @DefaultValue("30") int leastUsed,
        @DefaultValue("10") int leastShown) {

    private static final int FEWEST = 5;

    public ItemSettings {
        if (leastUsed < FEWEST || leastShown < FEWEST) {
            throw new IllegalArgumentException("waymark.items.least-used and least-shown are " + FEWEST + " or more");
        }
    }
}
