package org.waymark.backend.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed school whose people somebody has to place.
 *
 * @param version 0 before it is first stored
 * @param trustId of the people, whose lead decides; null for a maintained school, where an administrator does
 * @param candidates ids of schools
 * @param successors whether the candidates took over, as the register says
 */
public record Closure(
        String schoolId,
        long version,
        String name,
        @Nullable LocalDate closedOn,
        @Nullable String trustId,
        List<String> candidates,
        boolean successors,
        State state,
        List<Placement> placements,
        @Nullable Decider decider) {

    public Closure {
        candidates = List.copyOf(candidates);
        placements = List.copyOf(placements);
    }

    public enum State {
        OPEN,
        DECIDING,
        DECIDED,
        UNDOING
    }

    /**
     * @param schoolId null for no school
     * @param employmentId the employment that the move began, once it is made
     */
    public record Placement(
            String personId,
            @Nullable String schoolId,
            @Nullable String employmentId) {

        Destination destination() {
            return schoolId == null ? new Destination.Nowhere() : new Destination.ToSchool(schoolId);
        }
    }

    public record Decider(String accountId, String name, Instant at) {}

    /** What is to be decided may have changed; what is decided has not. */
    Closure with(List<String> newCandidates, boolean tookOver) {
        return new Closure(
                schoolId, version, name, closedOn, trustId, newCandidates, tookOver, State.OPEN, List.of(), null);
    }

    Closure in(State next, List<Placement> newPlacements, @Nullable Decider newDecider) {
        return new Closure(
                schoolId, version, name, closedOn, trustId, candidates, successors, next, newPlacements, newDecider);
    }
}
