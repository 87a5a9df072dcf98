package org.waymark.backend.assignment.progress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What figures may tell outside a trust.
 *
 * @param smallestNumber of people that is told; smaller ones are hidden, as is what would give them away. From 2
 */
@ConfigurationProperties("waymark.sharing")
public record SharingSettings(@DefaultValue("5") int smallestNumber) {

    public SharingSettings {
        if (smallestNumber < 2) {
            throw new IllegalArgumentException("waymark.sharing.smallest-number: 2 or more");
        }
    }
}
