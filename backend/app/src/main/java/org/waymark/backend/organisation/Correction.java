package org.waymark.backend.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * What somebody said is right where the register is wrong.
 *
 * @param version 0 where there has been none
 * @param said null where the register counts, again or still
 */
public record Correction(
        String schoolId, long version, @Nullable Said said) {

    /** @param by the name of whoever said it */
    public record Said(Phase phase, SchoolKind kind, boolean rural, String by, Instant at) {}

    public static Correction none(String schoolId) {
        return new Correction(schoolId, 0, null);
    }

    /** The school as it is planned with. */
    public School over(School school) {
        return said == null ? school : school.withSetting(said.phase(), said.kind(), said.rural());
    }
}
