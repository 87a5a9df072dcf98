package org.waymark.engine.replan;

import java.util.List;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.PathwayDifference;

/** What replanning comes to. */
public sealed interface ReplanOutcome {
    /**
     * Nothing changes.
     *
     * @param daysForgone by which a new pathway would finish earlier at most, too few to be worth its moves; 0 if none
     */
    record Kept(Pathway pathway, int daysForgone) implements ReplanOutcome {}

    /**
     * @param toAgree moves that wait for the person's yes
     * @param fewest whether it is proven that nothing less moves, given the modules and, if nothing had to change or
     *     the offer's blend asks for other sessions, a finish no later. A step that stays works a quarter of an hour in
     *     its first week and its last, or as much as it did
     */
    record Replanned(
            PlanOutcome.Planned plan,
            PathwayDifference difference,
            Moves moves,
            List<HeldPlace> toAgree,
            boolean fewest)
            implements ReplanOutcome {
        public Replanned {
            toAgree = List.copyOf(toAgree);
        }
    }

    /** The present pathway breaks a rule, and no other keeps them all. */
    record NoPathway(PlanOutcome.Infeasible why) implements ReplanOutcome {}
}
