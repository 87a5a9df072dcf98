package org.waymark.engine.conflict;

import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.PlanRequest;

/**
 * Changes that, together, were planned with and give a pathway.
 *
 * @param changes mostly one
 * @param finish of that pathway
 * @param cost to the person, in minutes or what stands for them; the cheapest is offered first
 */
public record Relaxation(List<Change> changes, LocalDate finish, long cost) {
    public Relaxation {
        changes = List.copyOf(changes);
    }

    public PlanRequest applyTo(PlanRequest request) {
        var relaxed = request;
        for (var change : changes) {
            relaxed = change.applyTo(relaxed);
        }
        return relaxed;
    }
}
