package org.waymark.ui.many;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What holds for everybody, in words. */
final class Settings {

    private Settings() {}

    static String sentence(AssignmentSettings settings, String offer) {
        return "%s · %s a week · %s".formatted(offer, Words.hours(settings.minutesPerWeek()), spared(settings));
    }

    static SummaryList summary(AssignmentSettings settings, String offer) {
        SummaryList list = new SummaryList()
                .row("Offer", offer)
                .row("Start", day(settings.startFrom(), "As soon as the offer allows"))
                .row("Finish by", day(settings.finishBy(), "The offer’s end"))
                .row("Time", Words.hoursInFull(settings.minutesPerWeek()) + " a week")
                .row("Protected by schools", kept(settings.protectedMinutesPerWeek()))
                .row("Out of school", spared(settings))
                .row("Kept together", together(settings.togetherWithinKm()))
                .row("Budget", pounds(settings.budgetPounds(), "No limit"))
                .row(
                        "Funding",
                        settings.fundingCounts()
                                ? "Places that would be eligible cost nothing"
                                : "Not counted on: places cost their full price")
                .row("Cover", pounds(settings.coverPoundsADay(), "Not counted"))
                .row("Answer by", day(settings.respondBy(), "No date given"));
        list.addClassName("narrow");
        return list;
    }

    private static String spared(AssignmentSettings settings) {
        int others = settings.schoolLimits().size();
        return "at most " + Words.people(settings.releasedADay()) + " of a school a day"
                + (others == 0 ? "" : ", " + Words.count(others, "school") + " with another number");
    }

    private static String together(@Nullable Integer km) {
        return km == null || km == 0
                ? "Groups of the file, if it has any"
                : "People of schools within %d km, and groups of the file".formatted(km);
    }

    private static String kept(@Nullable Integer minutes) {
        return minutes == null || minutes == 0 ? "Nothing" : Words.hoursInFull(minutes) + " a week in term";
    }

    private static String day(@Nullable LocalDate day, String none) {
        return day == null ? none : Words.day(day);
    }

    private static String pounds(@Nullable Integer pounds, String none) {
        return pounds == null ? none : Words.pounds(pounds);
    }
}
