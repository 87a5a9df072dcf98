package org.waymark.backend.health;

import java.util.List;
import org.waymark.backend.attendance.SessionRegister.Entry;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.attendance.Mark;

/** What a mark counts for under an offer's rule. */
final class Marks {

    private Marks() {}

    static boolean counts(Offer offer, Mark mark) {
        return offer.teaching().attendance().counts(mark);
    }

    static int counted(Offer offer, List<Entry> entries) {
        return (int)
                entries.stream().filter(entry -> counts(offer, entry.mark())).count();
    }
}
