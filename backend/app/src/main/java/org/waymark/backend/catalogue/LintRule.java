package org.waymark.backend.catalogue;

/** The rules content is held to. Content that breaks a structural one cannot be published at all. */
public enum LintRule implements Worded {
    UNREADABLE(true),
    IMPORT(true),
    SCHEMA(true),
    UNKNOWN_FILE(false),
    REPLACED_FILE(false),
    MISNAMED(true),
    DUPLICATE_ID(true),
    MISSING_FILE(true),
    VARIANTS(true),
    SECTIONS(true),
    UNKNOWN_STATEMENT(true),
    UNKNOWN_PREREQUISITE(true),
    PREREQUISITE_CYCLE(true),
    UNKNOWN_CALENDAR(true),
    ANSWERS(true),
    EVIDENCE(true),
    FEW_EVIDENCE(false),
    STALE_EVIDENCE(false),
    SUPERSEDED_EVIDENCE(false),
    AS_AT(false),
    ALT_TEXT(false),
    READING_AGE(false),
    LENGTH(false),
    CHECKS(false),
    UNCHECKED_STATEMENT(false),
    LONGEST_ANSWER(false),
    STEPS(true),
    COVERAGE(false),
    EXPOSURES(false),
    NOT_ASKED(false),
    DISADVANTAGE(false),
    PARITY(false),
    SHARED_TEXT(false),
    SHARED_SCENARIO(false);

    private final boolean structural;

    LintRule(boolean structural) {
        this.structural = structural;
    }

    public boolean isStructural() {
        return structural;
    }
}
