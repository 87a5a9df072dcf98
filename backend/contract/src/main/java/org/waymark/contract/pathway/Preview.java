package org.waymark.contract.pathway;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What choices would lead to: a pathway with its difference from today's, or the reasons why there is none.
 *
 * @param pathway null where there is none
 * @param difference null where there is no pathway
 * @param problem null where there is a pathway
 */
public record Preview(
        @Nullable Pathway pathway,
        @Nullable Difference difference,
        @Nullable NotPossible problem) {

    /**
     * @param busiestWeekBefore minutes in the fullest week up to the finish
     * @param busiestWeekAfter the same, as it would be
     */
    public record Difference(
            LocalDate finishBefore,
            LocalDate finishAfter,
            int minutesBefore,
            int minutesAfter,
            int busiestWeekBefore,
            int busiestWeekAfter,
            List<Change> added,
            List<Change> removed,
            List<Move> moved,
            List<String> consequences) {

        public Difference {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            moved = List.copyOf(moved);
            consequences = List.copyOf(consequences);
        }
    }

    public record Change(String moduleId, String title, int minutes, String why) {}

    public record Move(String moduleId, String title, LocalDate from, LocalDate to) {}

    /** @param conflict the few wishes that cannot all be met, one sentence each */
    public record NotPossible(List<String> conflict, List<Suggestion> suggestions) {

        public NotPossible {
            conflict = List.copyOf(conflict);
            suggestions = List.copyOf(suggestions);
        }
    }

    /** A way out that was tried and works. */
    public record Suggestion(String sentence, Choices choices, LocalDate finish) {}
}
