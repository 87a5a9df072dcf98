package org.waymark.backend.health;

import java.util.List;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.attendance.Mark;

/** What a mark counts for under an offer's rule. */
final class Marks {

    private Marks() {}

    /** Somebody who came late or left early was there; whether a recording is as good is for the offer to say. */
    static boolean counts(Offer offer, Mark mark) {
        return mark.counts()
                && (mark != Mark.CAUGHT_UP || offer.teaching().attendance().catchUpCounts());
    }

    static int counted(Offer offer, List<Entry> entries) {
        return (int)
                entries.stream().filter(entry -> counts(offer, entry.mark())).count();
    }
}
