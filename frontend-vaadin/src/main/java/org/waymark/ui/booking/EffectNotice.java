package org.waymark.ui.booking;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Words;

/** What would change, before it does. */
final class EffectNotice {

    private EffectNotice() {}

    static Notice booking(BookedSession to, BookingEffect effect) {
        String title = "Book " + SeatWords.session(to) + "?";
        if (!effect.fits())
            return Notice.warning(
                    title,
                    "You would have the seat, but your pathway could not be planned with it: " + effect.problem());
        Notice notice = effect.atShortNotice().isEmpty()
                ? Notice.info(title, summary(effect))
                : Notice.warning(title, summary(effect) + " " + shortNotice(effect.atShortNotice()));
        return withMoves(notice, effect);
    }

    static Notice givingUp(BookedSession from, BookingEffect effect) {
        String title = "Give up your seat on " + SeatWords.session(from) + "?";
        return effect.fits() && effect.atShortNotice().isEmpty()
                ? withMoves(Notice.info(title, "The seat goes to somebody else. " + summary(effect)), effect)
                : Notice.warning(
                        title,
                        "The seat goes to somebody else, and no other session takes its place by itself. Your pathway"
                                + " stays as it is until you book another.");
    }

    private static String summary(BookingEffect effect) {
        String finish = effect.finishBefore().equals(effect.finishAfter())
                ? "You still finish on " + Words.day(effect.finishAfter()) + "."
                : "You would finish on " + Words.day(effect.finishAfter()) + ", not on "
                        + Words.day(effect.finishBefore()) + ".";
        return finish + " " + SeatWords.daysOut(effect.daysOut()) + ".";
    }

    private static String shortNotice(List<String> topics) {
        return "Less than four weeks ahead, these would move too: " + String.join(", ", topics) + ".";
    }

    private static Notice withMoves(Notice notice, BookingEffect effect) {
        effect.moves().forEach(move -> notice.add(new Paragraph(SeatWords.move(move))));
        return notice;
    }
}
