package org.waymark.engine.explain;

import java.util.List;
import java.util.function.Function;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.explain.Attempt.Failed;

/**
 * Trial plans, of which there are only so many, counted so that the same request always has the same outcome. When they
 * are used up, everything fails.
 */
final class Trials {
    /** In modules to choose from: about two hundred trials of a small catalogue, and five of ten thousand modules. */
    private static final long MOST = 50_000;

    private static final int EACH = 200;

    private final Function<PlanRequest, Attempt> planning;
    private long left = MOST;

    Trials(Function<PlanRequest, Attempt> planning) {
        this.planning = planning;
    }

    Attempt of(PlanRequest request) {
        if (isUsedUp()) {
            return new Failed(List.of());
        }
        left -= EACH + request.catalogue().modules().size();
        return planning.apply(request);
    }

    boolean isUsedUp() {
        return left <= 0;
    }
}
