package org.waymark.contract.identity;

public enum Role {
    PARTICIPANT,
    PROVIDER,
    TRUST_LEAD,
    AUTHOR,
    /** Runs this installation: the register of schools, its lists. Sees nobody's learning. */
    ADMINISTRATOR,
    /** Answers for personal data: the audit log, people's requests, how long things are kept. */
    DATA_PROTECTION_OFFICER
}
