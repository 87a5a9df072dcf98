package org.waymark.contract.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.funding.FundingAnswer;

/**
 * An assignment of many people, from the first choice until it is undone.
 *
 * @param people how many are chosen
 * @param jobId of the dry run, the applying or the undoing that ran last or runs now
 * @param result of the dry run; null before one, and once people or settings have changed since
 * @param canBeUndone whether anybody's assignment can still be taken back
 */
public record AssignmentPlan(
        String id,
        State state,
        AssignmentSettings settings,
        int people,
        String createdBy,
        Instant created,
        @Nullable String jobId,
        @Nullable Result result,
        boolean canBeUndone) {

    public enum State {
        DRAFT,
        PLANNING,
        PLANNED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE
    }

    /**
     * What the dry run came to. Nothing has changed yet.
     *
     * @param planned people with a pathway
     * @param leftOut people without
     * @param unchanged people who are on the qualification already, and are left as they are
     * @param daysOut days on which somebody is out of school, summed over people
     * @param sessions different sessions used
     * @param placesPounds what the places cost, whoever pays; null where the offers state no price
     * @param fundedPounds of that, places that would be eligible for funding; null where the offers state no price
     * @param trustPounds what places cost the trust, as the settings count funding; null where the offers state no price
     * @param coverPounds null where the cost of a day is not given
     * @param firstComeLeftOut how many would be left out if people were planned in the order of the list
     */
    public record Result(
            int planned,
            int leftOut,
            int unchanged,
            int minutes,
            int daysOut,
            int sessions,
            @Nullable LocalDate firstFinish,
            @Nullable LocalDate lastFinish,
            @Nullable Integer placesPounds,
            @Nullable Integer fundedPounds,
            @Nullable Integer trustPounds,
            @Nullable Integer coverPounds,
            int firstComeLeftOut,
            List<Fix> fixes,
            List<Fairness> fairness,
            List<Funded> funding,
            List<Group> groups) {

        /** Of a run before funding was asked, nothing is known of it, and the trust pays for all. */
        public Result {
            trustPounds = trustPounds == null ? placesPounds : trustPounds;
            fixes = List.copyOf(fixes);
            fairness = List.copyOf(fairness);
            funding = Objects.requireNonNullElse(funding, List.of());
            groups = Objects.requireNonNullElse(groups, List.of());
        }
    }

    /**
     * People of whom the same is known about funding.
     *
     * @param reason a sentence that says why
     * @param pounds what their places cost; null where the offers state no price
     */
    public record Funded(
            FundingAnswer.Outcome outcome,
            String reason,
            int people,
            @Nullable Integer pounds) {}

    /**
     * A change that was tried and helps.
     *
     * @param then the settings with the change made
     * @param gain how many more people have a pathway with it
     */
    public record Fix(String sentence, AssignmentSettings then, int gain) {}

    /**
     * People who were to be kept together.
     *
     * @param people of the group with a pathway
     * @param kept how many of them attend the same sessions
     */
    public record Group(String name, String offer, int people, int kept) {}

    /** How a group fared; means are over those with a pathway. */
    public record Fairness(String group, String value, int people, int leftOut, double travelMinutes) {}
}
