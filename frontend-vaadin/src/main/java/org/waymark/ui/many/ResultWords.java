package org.waymark.ui.many;

import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** The outcome of a dry run in sentences: who, how long, what it costs and who pays. */
final class ResultWords {

    private ResultWords() {}

    static String sentence(Result result) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.people(result.planned()) + " would get a pathway");
        if (result.leftOut() > 0) parts.add(Words.people(result.leftOut()) + " would be left out");
        if (result.unchanged() > 0)
            parts.add(Words.people(result.unchanged())
                    + (result.unchanged() == 1 ? " is on it already and stays" : " are on it already and stay")
                    + " as they are");
        return String.join(", ", parts) + ".";
    }

    static SummaryList summary(Result result, AssignmentSettings settings) {
        SummaryList list = new SummaryList();
        if (result.planned() > 0) {
            list.row("Finish", finish(result));
            list.row(
                    "Time",
                    Words.hoursInFull(result.minutes()) + " in all, "
                            + Words.hoursInFull(result.minutes() / result.planned()) + " a person on average");
            list.row("Days out of school", daysOut(result));
        }
        list.row("Places", places(result, settings));
        list.row("Cover", cover(result, settings));
        if (settings.budgetPounds() != null) list.row("Budget", budget(result, settings.budgetPounds()));
        if (result.firstComeLeftOut() > result.leftOut()) list.row("Compared", compared(result));
        list.addClassName("narrow");
        return list;
    }

    private static String finish(Result result) {
        if (result.firstFinish() == null || result.lastFinish() == null) return "Not planned";
        return result.firstFinish().equals(result.lastFinish())
                ? Words.day(result.lastFinish())
                : "From " + Words.day(result.firstFinish()) + " to " + Words.day(result.lastFinish());
    }

    private static String daysOut(Result result) {
        return result.daysOut() == 0
                ? "None"
                : Words.count(result.daysOut(), "day") + " in all, in " + Words.count(result.sessions(), "session");
    }

    private static String places(Result result, AssignmentSettings settings) {
        if (result.placesPounds() == null || result.trustPounds() == null) return "The offers state no price";
        String all = Words.pounds(result.placesPounds());
        if (result.fundedPounds() == null || result.fundedPounds() == 0) return all + ", paid by your schools";
        String eligible = Words.pounds(result.fundedPounds());
        return settings.fundingCounts()
                ? "%s, of which your schools pay %s, if the provider has funded places for the other %s"
                        .formatted(all, Words.pounds(result.trustPounds()), eligible)
                : "%s, counted in full. %s of it would be eligible for funding".formatted(all, eligible);
    }

    private static String cover(Result result, AssignmentSettings settings) {
        if (result.coverPounds() == null || settings.coverPoundsADay() == null)
            return "Not counted: say what a day of cover costs to have it counted";
        return "%s, for %s at %s"
                .formatted(
                        Words.pounds(result.coverPounds()),
                        Words.count(result.daysOut(), "day"),
                        Words.pounds(settings.coverPoundsADay()));
    }

    private static String budget(Result result, int budget) {
        int spent = (result.trustPounds() == null ? 0 : result.trustPounds())
                + (result.coverPounds() == null ? 0 : result.coverPounds());
        return Words.pounds(spent) + " of " + Words.pounds(budget);
    }

    private static String compared(Result result) {
        return "In the order of the list, " + Words.people(result.firstComeLeftOut()) + " would be left out";
    }
}
