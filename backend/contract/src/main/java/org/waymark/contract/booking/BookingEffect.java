package org.waymark.contract.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What booking a session, or giving one up, would change.
 *
 * @param fits whether there is a pathway with it
 * @param problem why there is none, in sentences, or null
 * @param moves sessions that go, come or take another's place
 * @param atShortNotice topics of other sessions that would move within the notice period: only with the person's yes
 * @param daysOut how many days out of school more, or fewer where negative
 */
public record BookingEffect(
        boolean fits,
        @Nullable String problem,
        LocalDate finishBefore,
        LocalDate finishAfter,
        List<Move> moves,
        List<String> atShortNotice,
        int daysOut) {

    public BookingEffect {
        moves = List.copyOf(moves);
        atShortNotice = List.copyOf(atShortNotice);
    }

    /** From one session to another of the topic, or to none. */
    public record Move(
            String topic,
            @Nullable BookedSession from,
            @Nullable BookedSession to) {}
}
