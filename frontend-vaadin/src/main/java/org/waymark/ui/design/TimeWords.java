package org.waymark.ui.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.waymark.contract.participant.TimeSaid;

/** Minutes that people type, and what was planned against what it took. */
public final class TimeWords {

    /** What to do where {@link #minutes} finds none. */
    public static final String WRONG = "Enter minutes as a number, such as 45. A day, 1440, is the most.";

    /** Up to this many minutes more or less are as planned. */
    private static final int ABOUT = 5;

    private TimeWords() {}

    /** Whole minutes, with a comma or a point rounded to them; empty where it is no number from 1 to a day. */
    public static OptionalInt minutes(String typed) {
        String plain = typed.strip().replace(',', '.');
        if (!plain.matches("[0-9]{1,5}(\\.[0-9]{1,2})?")) return OptionalInt.empty();
        int minutes = new BigDecimal(plain).setScale(0, RoundingMode.HALF_UP).intValueExact();
        return minutes < 1 || minutes > TimeSaid.MOST ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    /** "15 minutes more than planned", "About as planned". */
    public static String against(int planned, int took) {
        int more = took - planned;
        if (Math.abs(more) <= ABOUT) return "About as planned";
        return Words.hoursInFull(Math.abs(more)) + (more > 0 ? " more" : " less") + " than planned";
    }
}
