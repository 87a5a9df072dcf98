package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.contract.diagnosis.ItemReport.Row;
import org.waymark.ui.design.StatusTag;

/** How what answers say of questions is said. */
final class ItemWords {

    static final String SCALE =
            "How hard a question is stands as a number: 0 where half of those who are just at its level are right, below 0"
                    + " where it is easier, above 0 where it is harder. Most lie between −2 and 2.";

    private ItemWords() {}

    static String flag(Flag flag) {
        return switch (flag) {
            case GOES_AGAINST -> "Those who know more are wrong more often";
            case RIVAL -> "A wrong option is chosen more often by those who know more";
            case NEARLY_ALL_WRONG -> "Nearly all are wrong";
            case NEARLY_ALL_RIGHT -> "Nearly all are right";
            case FAR_FROM_GUESS -> "Far from its author’s guess";
            case OPTION_UNUSED -> "An option that nobody chooses";
        };
    }

    /** What its author could do. */
    static String advice(Flag flag) {
        return switch (flag) {
            case GOES_AGAINST -> "See whether the right option is marked as right, and whether the wording misleads.";
            case RIVAL -> "See whether that option is right as well, or is worded better than the right one.";
            case NEARLY_ALL_WRONG -> "See whether it asks for what the statement says, and at this level.";
            case NEARLY_ALL_RIGHT -> "It tells little apart. Make the wrong options what people really believe.";
            case FAR_FROM_GUESS -> "Put the level or the guess right, or see whether something gives the answer away.";
            case OPTION_UNUSED -> "Replace it by something that people who do not know would believe.";
        };
    }

    /** "0.4, give or take 0.2": logits, with the standard deviation. */
    static String hard(double difficulty, double sd) {
        return number(difficulty) + ", give or take " + number(sd);
    }

    static String number(double number) {
        return String.format(Locale.UK, "%.1f", number).replace('-', '−');
    }

    static String where(Row row) {
        return row.moduleId() == null ? "Short checks" : "Lesson " + row.moduleId();
    }

    static Component tags(List<Flag> flags) {
        if (flags.isEmpty()) return new Span("Nothing");
        Div tags = new Div();
        flags.forEach(flag -> tags.add(new Div(new StatusTag(flag(flag), StatusTag.Tone.CARE))));
        return tags;
    }
}
