package org.waymark.engine.learner;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.pathway.Placement;

/**
 * A step that replanning must keep with its module: completed, started, or booked.
 *
 * @param started none if only booked
 * @param completed none if not finished; what it covers then counts as taught
 * @param frozen what has been done or booked of it; the rest of its minutes is placed anew
 */
public record TakenStep(
        ModuleId module,
        @Nullable LocalDate started,
        @Nullable LocalDate completed,
        List<Placement> frozen) {
    public TakenStep {
        frozen = List.copyOf(frozen);
        if (completed != null && (started == null || completed.isBefore(started))) {
            throw new IllegalArgumentException("module " + module + " cannot be completed before it is started");
        }
    }

    public static TakenStep completed(ModuleId module, LocalDate started, LocalDate completed) {
        return new TakenStep(module, started, completed, List.of());
    }

    public static TakenStep started(ModuleId module, LocalDate started) {
        return new TakenStep(module, started, null, List.of());
    }

    public boolean isCompleted() {
        return completed != null;
    }
}
