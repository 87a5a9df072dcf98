package org.waymark.backend.organisation;

/** How ids of imported schools are made. */
public final class SchoolIds {

    private SchoolIds() {}

    public static String ofUrn(String urn) {
        return "urn-" + urn;
    }
}
