package org.waymark.backend.viability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.viability.GroupMove.Worse;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.MergePlan.Proposal;
import org.waymark.contract.viability.MergePlan.State;
import org.waymark.contract.viability.MergePlan.Way;

/**
 * A provider's plan to merge small cohorts of one qualification.
 *
 * @param version rises with every change; 0 before the first save
 */
public record MergingPlan(
        String id,
        long version,
        String providerId,
        String createdBy,
        Instant created,
        String qualification,
        int mostMinutes,
        State state,
        @Nullable String jobId,
        List<Proposed> proposals,
        @Nullable Way chosen,
        @Nullable LocalDate answerBy) {

    public MergingPlan {
        proposals = List.copyOf(proposals);
    }

    /** One way, with everybody who would move. */
    public record Proposed(Proposal proposal, List<Mover> movers) {
        public Proposed {
            movers = List.copyOf(movers);
        }
    }

    /**
     * @param finishAfter null where no pathway could be planned there
     * @param note why not, or empty
     */
    public record Mover(
            String personId,
            String fromOfferId,
            String toOfferId,
            @Nullable Integer minutesBefore,
            @Nullable Integer minutesAfter,
            List<Worse> worse,
            @Nullable LocalDate finishAfter,
            int movedSteps,
            String note) {
        public Mover {
            worse = List.copyOf(worse);
        }

        boolean isAsked() {
            return worse.contains(Worse.FURTHER)
                    || worse.contains(Worse.ONLINE_INSTEAD)
                    || worse.contains(Worse.AT_SHORT_NOTICE);
        }

        Mover atShortNotice() {
            return new Mover(
                    personId,
                    fromOfferId,
                    toOfferId,
                    minutesBefore,
                    minutesAfter,
                    Stream.concat(worse.stream(), Stream.of(Worse.AT_SHORT_NOTICE))
                            .toList(),
                    finishAfter,
                    movedSteps,
                    note);
        }
    }

    public Optional<Proposed> proposed(@Nullable Way way) {
        return proposals.stream()
                .filter(proposed -> proposed.proposal().way() == way)
                .findFirst();
    }

    boolean waitsFor(String job, State whileRunning) {
        return state == whileRunning && job.equals(jobId);
    }

    /** Whether people have been asked, and it is not over. */
    boolean isOpen() {
        return state == State.ASKING || state == State.APPLYING || state == State.UNDOING;
    }

    MergingPlan planned(List<Proposed> ways) {
        return new MergingPlan(
                id,
                version,
                providerId,
                createdBy,
                created,
                qualification,
                mostMinutes,
                State.PLANNED,
                jobId,
                ways,
                null,
                null);
    }

    MergingPlan asking(Way way, LocalDate until) {
        return new MergingPlan(
                id,
                version,
                providerId,
                createdBy,
                created,
                qualification,
                mostMinutes,
                State.ASKING,
                jobId,
                proposals,
                way,
                until);
    }

    MergingPlan running(State whileRunning, String job) {
        return new MergingPlan(
                id,
                version,
                providerId,
                createdBy,
                created,
                qualification,
                mostMinutes,
                whileRunning,
                job,
                proposals,
                chosen,
                answerBy);
    }

    MergingPlan in(State other) {
        return new MergingPlan(
                id,
                version,
                providerId,
                createdBy,
                created,
                qualification,
                mostMinutes,
                other,
                jobId,
                proposals,
                chosen,
                answerBy);
    }

    public MergingPlan atVersion(long stored) {
        return new MergingPlan(
                id,
                stored,
                providerId,
                createdBy,
                created,
                qualification,
                mostMinutes,
                state,
                jobId,
                proposals,
                chosen,
                answerBy);
    }

    public MergePlan view() {
        return new MergePlan(
                id,
                qualification,
                mostMinutes,
                state,
                createdBy,
                created,
                jobId,
                proposals.stream().map(Proposed::proposal).toList(),
                chosen,
                answerBy);
    }
}
