package org.waymark.contract.training;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.funding.FundingAnswer;
import org.waymark.contract.training.Training.State;

/**
 * What a change would come to. Nothing has changed yet.
 *
 * @param finishBefore null where nothing is planned now
 * @param cohorts in which it could go on, the present one first where it can; none where somebody stops
 * @param released sessions whose seats would go back
 * @param funding what is known of the money, a sentence each
 * @param told who sees it, by name
 * @param undoUntil the last day on which it could be taken back
 */
public record TrainingEffect(
        State to,
        @Nullable LocalDate finishBefore,
        List<CohortOption> cohorts,
        List<ReleasedSession> released,
        Credit credit,
        List<String> funding,
        List<Told> told,
        LocalDate undoUntil) {

    public TrainingEffect {
        cohorts = List.copyOf(cohorts);
        released = List.copyOf(released);
        funding = List.copyOf(funding);
        told = List.copyOf(told);
    }

    /**
     * @param present whether it is the one they are in
     * @param finish null where there is no pathway in it
     * @param movedSteps how many steps get other dates than they have now
     * @param daysOut days that the school would have to spare them from now on
     * @param conflict why there is no pathway, a sentence each; empty where there is one
     * @param funding what the rules say of a place in it; null for the present one
     */
    public record CohortOption(
            String offerId,
            String cohort,
            boolean present,
            LocalDate starts,
            @Nullable LocalDate finish,
            int movedSteps,
            int daysOut,
            List<String> conflict,
            @Nullable FundingAnswer funding) {

        public CohortOption {
            conflict = List.copyOf(conflict);
        }
    }

    /** @param start local time in England */
    public record ReleasedSession(String sessionId, String topic, LocalDateTime start, String place) {}

    /** What stays, whatever is decided. */
    public record Credit(int stepsDone, int stepsBegun, int minutesDone, int statements) {}

    public record Told(String name, String what) {}
}
