package org.waymark.backend.prior;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param secondLooks of a hundred approved claims, how many somebody else checks, drawn by lot */
@ConfigurationProperties("waymark.prior-learning")
record PriorSettings(@DefaultValue("10") int secondLooks) {

    PriorSettings {
        if (secondLooks < 0 || secondLooks > 100) {
            throw new IllegalArgumentException("waymark.prior-learning.second-looks is 0 to 100 of a hundred");
        }
    }
}
