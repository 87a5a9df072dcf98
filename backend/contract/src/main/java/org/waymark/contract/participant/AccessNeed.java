package org.waymark.contract.participant;

/** What somebody needs to take part in sessions. Never why: that is nobody's business here. */
public enum AccessNeed {
    STEP_FREE,
    CAPTIONS,
    SIGN_LANGUAGE,
    BREAKS,
    QUIET_SPACE
}
