package org.waymark.engine;

import java.util.List;
import org.waymark.engine.conflict.Conflict;
import org.waymark.engine.conflict.Relaxation;
import org.waymark.engine.pathway.Certificate;
import org.waymark.engine.pathway.Explanation;
import org.waymark.engine.pathway.Pathway;

/** What planning comes to. */
public sealed interface PlanOutcome {
    record Planned(Pathway pathway, Explanation why, Certificate certificate) implements PlanOutcome {}

    /** @param relaxations each verified, cheapest first; empty if only content or offer can help */
    record Infeasible(Conflict conflict, List<Relaxation> relaxations) implements PlanOutcome {
        public Infeasible {
            relaxations = List.copyOf(relaxations);
        }
    }
}
