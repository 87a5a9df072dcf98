package org.waymark.backend.participant;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * Where somebody works: in a school, for a trust as a whole, or for nobody at present.
 *
 * @param schoolId empty where it is no school
 * @param trustId null for a maintained school, and for nobody
 * @param phase null where it is not known
 */
public record Workplace(
        String schoolId,
        String name,
        @Nullable String trustId,
        @Nullable String trustName,
        @Nullable Phase phase,
        @Nullable SchoolKind kind) {

    public static final Workplace NOWHERE = new Workplace("", "No school at present", null, null, null, null);

    public static Workplace trust(String trustId, String name) {
        return new Workplace("", name, trustId, name, null, null);
    }

    public Workplace renamed(Workplace now) {
        return new Workplace(schoolId, now.name, now.trustId, now.trustName, phase, kind);
    }

    public boolean isSchool() {
        return !schoolId.isEmpty();
    }

    /** Whether it is the same school, or the same trust where there is no school; a trust may have renamed its school. */
    public boolean isSamePlace(Workplace other) {
        return schoolId.equals(other.schoolId) && (isSchool() || Objects.equals(trustId, other.trustId));
    }
}
