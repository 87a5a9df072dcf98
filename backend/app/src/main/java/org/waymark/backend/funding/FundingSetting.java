package org.waymark.backend.funding;

/** Where somebody works, as the rules of funding tell places apart. */
public enum FundingSetting {
    SCHOOL,
    SIXTEEN_TO_NINETEEN,
    MAINTAINED_NURSERY,
    EARLY_YEARS,
    CHILDMINDER,
    ITT_LEAD_MENTOR,
    /** Hospital school, young offender institution, virtual school, supply for a local authority. */
    OTHER_PUBLIC,
    OUTSIDE_ENGLAND,
    /** A trust as a whole, a school that the register does not know, or no school. */
    NOT_KNOWN
}
