package org.waymark.engine.bulk;

import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.id.SessionId;

/** What planning for many comes to. */
public sealed interface BulkOutcome {
    /**
     * @param seated by lot
     * @param leftOut by lot
     * @param firstCome what first come, first served would have come to, at best: its people are tried for weeks around
     *     their seats only where it would otherwise be the better
     */
    record Assigned(
            List<Seated> seated, List<LeftOut> leftOut, Proof proof, FirstCome firstCome, List<Fairness> fairness)
            implements BulkOutcome {
        public Assigned {
            seated = List.copyOf(seated);
            leftOut = List.copyOf(leftOut);
            fairness = List.copyOf(fairness);
        }
    }

    record Cancelled() implements BulkOutcome {}

    /**
     * A person with a seat in every session of their pathway.
     *
     * @param request theirs with no other sessions than those: the planner's plan of it is their pathway
     * @param finish of that pathway, at the latest: the planner takes more time to look for a sooner one
     * @param minutes of that pathway
     * @param travelMinutes there and back, of all sessions
     * @param delayWeeks all sessions together, against the first that each could have been
     */
    record Seated(
            String id,
            List<SessionId> sessions,
            PlanRequest request,
            LocalDate finish,
            int minutes,
            int travelMinutes,
            int delayWeeks) {
        public Seated {
            sessions = List.copyOf(sessions);
        }
    }

    record LeftOut(String id, Why why) {
        public enum Why {
            /** Others have the seats, or the school cannot spare more on those days. */
            NO_SEATS,
            /** No pathway exists for this person, even alone. */
            NO_PATHWAY,
            /** Seats were to be had, but not beside each other in the person's weeks. */
            NO_TIME
        }
    }

    /**
     * How good the assignment is, in minutes: everyone gets a seat for each live activity of their modules, on days that
     * differ and in an order that their prerequisites allow, or is left out; seats and release limits hold.
     *
     * @param cost travel and delay of all, and the price of those left out
     * @param bound no assignment costs less (Lagrangian relaxation of seats and release limits)
     */
    record Proof(long cost, long bound) {
        public double gap() {
            return cost == 0 ? 0 : (cost - bound) / (double) cost;
        }
    }

    record FirstCome(long cost, int leftOut) {}

    /** Means are over those seated. */
    record Fairness(String group, String value, int people, int leftOut, double travelMinutes, double delayWeeks) {}
}
