package org.waymark.contract.protection;

import java.util.List;

/** What is known of people here, told to them. */
public record PrivacyNotice(List<Purpose> purposes) {

    public PrivacyNotice {
        purposes = List.copyOf(purposes);
    }

    /**
     * @param controller who decides about it
     * @param basis in law
     * @param seenBy in words
     * @param kept for how long and from when, in words
     * @param special whether it may tell of somebody's health or the like
     */
    public record Purpose(
            String title,
            String what,
            String why,
            String controller,
            String basis,
            String seenBy,
            String kept,
            String because,
            boolean special) {}
}
