package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.pathway.Preview;

/** What it comes to for somebody when something has changed that they did not ask for. */
public sealed interface Replan {

    PlannedPathway before();

    /** Their pathway still holds, and none is so much better that moving is worth it. */
    record Kept(PlannedPathway before) implements Replan {}

    /**
     * @param after not stored yet
     * @param toAgree what needs their yes, because it is short notice
     * @param fewest whether it is proven that nothing less moves
     */
    record Changed(
            PlannedPathway before, PlannedPathway after, Learning learning, List<ToAgree> toAgree, boolean fewest)
            implements Replan {

        public Changed {
            toAgree = List.copyOf(toAgree);
        }

        public Preview.Difference difference() {
            return Differences.between(before, after);
        }

        public int movedSteps() {
            return Pathways.moved(before, after);
        }
    }

    /** What they have does not hold any more, and nothing else does. */
    record NotPossible(PlannedPathway before, Preview.NotPossible why) implements Replan {}

    /**
     * A session that goes, comes, or takes another's place within the notice.
     *
     * @param from none where the session is new
     * @param to none where none takes its place
     */
    record ToAgree(
            String topicId, @Nullable String from, @Nullable String to, LocalDate answerBy) {}

    /** Where nobody is asked, whoever would have to say yes to a move at short notice keeps what they have. */
    default Replan unasked() {
        return this instanceof Changed changed && !changed.toAgree().isEmpty()
                ? new NotPossible(
                        before(),
                        new Preview.NotPossible(List.of("A session within four weeks would have to move."), List.of()))
                : this;
    }

    /** What they would have from then on; empty where there is none. */
    default Optional<PlannedPathway> pathway() {
        return switch (this) {
            case Kept kept -> Optional.of(kept.before());
            case Changed changed -> Optional.of(changed.after());
            case NotPossible none -> Optional.empty();
        };
    }
}
