package org.waymark.backend.delivery;

import org.waymark.backend.organisation.School;

/**
 * An estimate of the drive between a school and a hub: the straight line, a third longer for the roads, at 45 km/h in
 * the country and 35 km/h in town.
 */
public final class TravelTime {

    private static final double DETOUR = 1.33;
    private static final double RURAL_METRES_A_MINUTE = 45_000 / 60.0;
    private static final double URBAN_METRES_A_MINUTE = 35_000 / 60.0;

    private static final int UNKNOWN_PLACE_MINUTES = 60;

    private TravelTime() {}

    /** Minutes one way, rounded up to five; an hour where nobody has told where the school is. */
    public static int minutes(School from, Offer.Hub to) {
        Integer easting = from.easting();
        Integer northing = from.northing();
        if (easting == null || northing == null) {
            return UNKNOWN_PLACE_MINUTES;
        }
        double metres = DETOUR * Math.hypot(easting - to.easting(), northing - to.northing());
        double minutes = metres / (from.rural() ? RURAL_METRES_A_MINUTE : URBAN_METRES_A_MINUTE);
        return (int) (Math.ceil(minutes / 5) * 5);
    }
}
