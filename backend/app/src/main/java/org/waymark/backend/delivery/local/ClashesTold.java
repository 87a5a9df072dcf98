package org.waymark.backend.delivery.local;

import org.waymark.contract.delivery.SessionCheck.Clash;

/** Clashes as whoever proposes a session may read them: nothing of when and where sessions of others are. */
final class ClashesTold {

    private ClashesTold() {}

    static Clash to(Clash clash, String facilitator) {
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
