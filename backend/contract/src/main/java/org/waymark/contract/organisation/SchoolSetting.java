package org.waymark.contract.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * Whom a school teaches and where it lies, as Waymark plans with it.
 *
 * @param registerPhase what follows from the register, or null where it does not say; so with the other two
 * @param correctedBy who said that the register is wrong, or null where nobody did
 */
public record SchoolSetting(
        String schoolId,
        String schoolName,
        @Nullable Phase phase,
        @Nullable SchoolKind kind,
        boolean rural,
        @Nullable Phase registerPhase,
        @Nullable SchoolKind registerKind,
        @Nullable Boolean registerRural,
        @Nullable String correctedBy,
        @Nullable LocalDate correctedOn) {}
