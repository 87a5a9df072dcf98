package org.waymark.ui.viability;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.GroupMove;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.MergePlan;
import org.waymark.ui.design.Words;

/** How cohorts and merges are told. */
final class ViabilityWords {

    private ViabilityWords() {}

    static String paysFrom(Cohort cohort) {
        if (cohort.costs() == null) return "Not known";
        Integer least = cohort.leastPeople();
        return least == null ? "Never" : Words.people(least);
    }

    /** "£300 short", "£1,200 left over". */
    static String margin(Cohort cohort) {
        Integer margin = cohort.margin();
        if (margin == null) return "Not known";
        return margin < 0 ? Words.pounds(-margin) + " short" : Words.pounds(margin);
    }

    static String subsidy(Cohort cohort) {
        Integer each = cohort.subsidyEach();
        if (each == null) return "Not known";
        return each == 0 ? "Nothing" : Words.pounds(each);
    }

    static String state(MergePlan.State state) {
        return switch (state) {
            case PLANNING -> "Being planned";
            case PLANNED -> "Waits for your choice";
            case ASKING -> "People are asked";
            case APPLYING -> "People are being moved";
            case APPLIED -> "Applied";
            case UNDOING -> "Being taken back";
            case UNDONE -> "Taken back";
        };
    }

    static String state(GroupMove.State state) {
        return switch (state) {
            case PROPOSED -> "Not asked";
            case READY -> "Need not be asked";
            case ASKED -> "Asked";
            case AGREED -> "Said yes";
            case DECLINED -> "Said no";
            case MOVED -> "Moved";
            case STAYED -> "Stays";
            case BACK -> "Back again";
        };
    }

    static String way(MergePlan.Way way) {
        return switch (way) {
            case IN_PERSON -> "Nobody goes online";
            case WITH_ONLINE -> "Online where that is better";
        };
    }

    static String journey(@Nullable Integer minutes) {
        return minutes == null ? "Online" : Words.hours(minutes);
    }

    /** What is worse, as whoever runs the cohorts reads it. */
    static String worse(GroupMove move) {
        return move.worse().isEmpty()
                ? "Nothing"
                : move.worse().stream().map(ViabilityWords::worse).collect(Collectors.joining(", "));
    }

    private static String worse(Worse worse) {
        return switch (worse) {
            case FURTHER -> "Further away";
            case ONLINE_INSTEAD -> "Online instead of in person";
            case ALONE_IN_PHASE -> "Few of their phase";
            case AT_SHORT_NOTICE -> "A session at short notice";
        };
    }
}
