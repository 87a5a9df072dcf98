package org.waymark.contract.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school that has closed while people work there, and of which the register does not say which one school took over.
 *
 * @param closedOn null where the register does not say
 * @param candidates schools that took over, or else the trust's other schools
 * @param people those who work there still, and those who were moved as far as the caller may see them
 * @param moved how many were moved, once it is decided
 * @param why a sentence that says why it has to be decided
 */
public record ClosedSchool(
        String schoolId,
        String name,
        @Nullable LocalDate closedOn,
        String why,
        List<Candidate> candidates,
        List<Concerned> people,
        State state,
        int moved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public ClosedSchool {
        candidates = List.copyOf(candidates);
        people = List.copyOf(people);
    }

    public enum State {
        TO_DECIDE,
        /** People are being moved, or back. */
        UNDER_WAY,
        DECIDED
    }

    /** @param otherTrust whether people who go there are seen by another trust, or none, and no longer by this one */
    public record Candidate(
            String schoolId, String name, @Nullable String trust, boolean otherTrust) {}

    public record Concerned(String personId, String name, String jobTitle, String worksAt) {}
}
