package org.waymark.contract.viability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways to merge the small cohorts of a qualification, one of which may be chosen. Until it is applied nothing changes for
 * anybody.
 *
 * @param jobId of what works on it, or did last
 * @param proposals one for each way; empty while it is being planned
 * @param chosen the way that was chosen, or null
 * @param answerBy the last day for an answer of those who are asked, or null
 */
public record MergePlan(
        String id,
        String qualification,
        int mostMinutes,
        State state,
        String createdBy,
        Instant created,
        @Nullable String jobId,
        List<Proposal> proposals,
        @Nullable Way chosen,
        @Nullable LocalDate answerBy) {

    public MergePlan {
        proposals = List.copyOf(proposals);
    }

    public enum State {
        PLANNING,
        PLANNED,
        /** One way is chosen, and those whom it makes worse off are asked. */
        ASKING,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE
    }

    public enum Way {
        /** Nobody is moved to a cohort online. */
        IN_PERSON,
        WITH_ONLINE
    }

    /**
     * @param cohorts that run
     * @param saves pounds of running the cohorts that are merged
     * @param worseOff people whose journey or company of their phase would be worse
     * @param minutesFurther one way, of all who travel further
     * @param withoutPlace people for whom there is no other cohort, and who stay where they are
     * @param gapPercent no plan is better by more than this, by proof
     * @param nearOthers people of cohorts that are too small who could reach a cohort of another provider
     */
    public record Proposal(
            Way way,
            int cohorts,
            int saves,
            int moved,
            int worseOff,
            int minutesFurther,
            int withoutPlace,
            double gapPercent,
            int nearOthers,
            List<Merge> merges) {

        public Proposal {
            merges = List.copyOf(merges);
        }
    }

    /**
     * A cohort whose people go elsewhere.
     *
     * @param into cohorts with the number who go there
     * @param morePeople who would keep it, had they joined
     * @param withinReach people of other small cohorts who could
     */
    public record Merge(
            String offerId,
            String cohort,
            int people,
            List<Into> into,
            int withoutPlace,
            int saves,
            int worseOff,
            int morePeople,
            int withinReach) {

        public Merge {
            into = List.copyOf(into);
        }
    }

    public record Into(String offerId, String cohort, int people) {}
}
