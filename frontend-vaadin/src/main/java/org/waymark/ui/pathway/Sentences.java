package org.waymark.ui.pathway;

import java.time.LocalDate;
import org.waymark.contract.pathway.Pathway;
import org.waymark.ui.design.Words;

/** What a pathway amounts to, in sentences. */
final class Sentences {

    private Sentences() {}

    static String summary(Pathway pathway) {
        return "%s, %s, from %s to %s."
                .formatted(
                        Words.count(pathway.steps().size(), "module"),
                        Words.hoursInFull(pathway.minutes()),
                        Words.day(pathway.start()),
                        Words.day(pathway.finish()));
    }

    static String hours(Pathway pathway) {
        if (pathway.gapToBest() <= 0) {
            return "No other choice of modules covers the same ground in fewer hours with less repetition.";
        }
        long percent = Math.max(1, Math.round(pathway.gapToBest() * 100));
        return "Another choice of modules could be at most " + percent + "% better in hours and repetition.";
    }

    static String finish(Pathway pathway) {
        LocalDate earliest = pathway.earliestFinish();
        if (!earliest.plusDays(6).isBefore(pathway.finish())) return "With your hours nobody could finish it sooner.";
        return "With your hours it could not end before " + Words.day(earliest) + ".";
    }
}
