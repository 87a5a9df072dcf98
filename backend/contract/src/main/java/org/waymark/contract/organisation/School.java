package org.waymark.contract.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * A row of a list of schools. What the register does not say is null, never guessed.
 *
 * @param phase the phase that most of its years of age belong to
 * @param trust the name of the school's trust, or null for a maintained school
 * @param rurality the register's words for where it lies
 */
public record School(
        String id,
        String name,
        @Nullable Phase phase,
        @Nullable SchoolKind kind,
        boolean rural,
        @Nullable Integer pupils,
        @Nullable String trust,
        @Nullable String urn,
        Status status,
        @Nullable LocalDate closedOn,
        @Nullable String localAuthority,
        @Nullable String postcode,
        @Nullable String rurality) {

    public enum Status {
        OPEN,
        PROPOSED_TO_CLOSE,
        PROPOSED_TO_OPEN,
        CLOSED
    }
}
