package org.waymark.backend.demonstration;

import java.util.List;
import org.waymark.backend.delivery.Offer.Hub;

/**
 * Where a provider runs cohorts of its own.
 *
 * @param id empty for the first one
 * @param easting of its middle, in metres on an invented grid
 */
record Area(String id, String providerId, String provider, String name, int easting, int northing, List<Hub> hubs) {

    private static final String FERNHILL_ID = "provider-fernhill";
    private static final String FERNHILL = "Fernhill Leadership Institute";
    private static final String KESTREL_ID = "provider-kestrel";
    private static final String KESTREL = "Kestrel Bridge Institute";

    /** Of the forty people that every demonstration has. */
    static final Area LARKFIELD = new Area(
            "",
            FERNHILL_ID,
            FERNHILL,
            "Larkfield",
            400_000,
            300_000,
            List.of(
                    new Hub("hub-larkfield", "Larkfield Hub, Tallow Bridge", 402_000, 301_000),
                    new Hub("hub-saltmarsh", "Saltmarsh Hub, Easterly", 438_000, 312_000)));

    /** All of them; the last two are another provider's. */
    static final List<Area> REGION = List.of(
            LARKFIELD,
            area("tarnwick", FERNHILL_ID, FERNHILL, "Tarnwick", 440_000, 330_000),
            area("embermere", FERNHILL_ID, FERNHILL, "Embermere", 372_000, 338_000),
            area("saffron-vale", FERNHILL_ID, FERNHILL, "Saffron Vale", 365_000, 282_000),
            area("heronhythe", KESTREL_ID, KESTREL, "Heronhythe", 432_000, 268_000),
            area("cinderfold", KESTREL_ID, KESTREL, "Cinderfold", 395_000, 252_000));

    private static Area area(String id, String providerId, String provider, String name, int easting, int northing) {
        return new Area(
                id,
                providerId,
                provider,
                name,
                easting,
                northing,
                List.of(
                        new Hub("hub-" + id, name + " Hub", easting, northing),
                        new Hub("hub-" + id + "-north", name + " North Hub", easting + 4_000, northing + 16_000)));
    }

    String suffix() {
        return id.isEmpty() ? "" : "-" + id;
    }
}
