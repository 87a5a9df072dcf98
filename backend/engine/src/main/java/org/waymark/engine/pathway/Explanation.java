package org.waymark.engine.pathway;

import java.util.List;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/**
 * What the pathway as a whole rests on; the reasons for each step and skip are with them.
 *
 * @param needs every statement asked, at each level, and who teaches it
 * @param shortfalls what stays untaught because of the person's exclusions
 * @param blend how the minutes are shared out
 */
public record Explanation(List<Need> needs, List<Shortfall> shortfalls, Blend blend) {
    /**
     * @param asked exposures that the frameworks ask for
     * @param needed exposures left after credits, completed steps not yet counted
     * @param credits what reduced them
     * @param taughtBy topics in the pathway that count, completed ones included
     */
    public record Need(
            StatementId statement, int level, int asked, int needed, List<Credit> credits, List<TopicId> taughtBy) {
        public Need {
            credits = List.copyOf(credits);
            taughtBy = List.copyOf(taughtBy);
        }
    }

    /** @param missing exposures that nothing in the pathway gives, because these topics are excluded */
    public record Shortfall(StatementId statement, int level, int missing, List<TopicId> excluded) {
        public Shortfall {
            excluded = List.copyOf(excluded);
        }
    }

    /** Shares of all planned minutes, 0 to 1, and whether they keep the offer's blend rules. */
    public record Blend(double selfStudyShare, double inPersonShare, double liveShare, boolean withinRules) {}

    public Explanation {
        needs = List.copyOf(needs);
        shortfalls = List.copyOf(shortfalls);
    }
}
