package org.waymark.ui.look;

import java.time.LocalDate;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** What a request to look at a decision says, in words. */
final class LookWords {

    static final int LONGEST = 2000;

    private LookWords() {}

    static String about(About about) {
        return switch (about) {
            case LEFT_OUT -> "That it was left out";
            case INCLUDED -> "That it is in the pathway";
            case VERSION -> "Which version of it was chosen";
            case DATES -> "Its dates and sessions";
            case PROPOSAL -> "The proposal";
        };
    }

    static String heading(Look look) {
        return look.about() == About.PROPOSAL ? look.title() : look.title() + ": " + lower(about(look.about()));
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.UK) + sentence.substring(1);
    }

    static StatusTag state(Look look, LocalDate today) {
        if (isOverdue(look, today)) return new StatusTag("Overdue", Tone.CARE);
        return switch (look.state()) {
            case ASKED -> new StatusTag("Asked", Tone.ACTIVE);
            case BEING_LOOKED_AT -> new StatusTag("Being looked at", Tone.ACTIVE);
            case DECIDED -> new StatusTag("Decided", Tone.GOOD);
            case TAKEN_BACK -> new StatusTag("Taken back", Tone.PLAIN);
        };
    }

    static boolean isOverdue(Look look, LocalDate today) {
        return look.state().isOpen() && look.due().isBefore(today);
    }

    static String outcome(Look look) {
        return look.outcome() == Outcome.CHANGED ? "Changed: " + look.done() : "The decision stands";
    }

    static String asked(Look look) {
        return Words.moment(Words.inEngland(look.asked()));
    }

    static String holder(Look look) {
        return look.organisation().isBlank() ? look.heldByName() : look.heldByName() + ", " + look.organisation();
    }
}
