package org.waymark.backend.delivery.timetable;

import org.waymark.contract.delivery.SessionCheck.Clash;

/** Clashes as those may read them who do not see all of a provider's sessions: nothing of when and where others are. */
public final class ClashesTold {

    private ClashesTold() {}

    public static Clash to(Clash clash, String facilitator) {
        return switch (clash.kind()) {
            case ROOM -> said(clash, "This room is taken then.");
            case FACILITATOR -> said(clash, facilitator.strip() + " runs another session then.");
            case SAME_TOPIC -> said(clash, "There is a session of the same topic at this place then already.");
            case ROOM_TOO_SMALL, OUTSIDE_OFFER, BANK_HOLIDAY, OUTSIDE_TERM, CLOCKS -> clash;
        };
    }

    private static Clash said(Clash clash, String sentence) {
        return new Clash(clash.kind(), clash.stops(), sentence);
    }
}
