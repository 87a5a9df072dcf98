package org.waymark.contract.identity;

public enum Role {
    PARTICIPANT,
    PROVIDER,
    TRUST_LEAD,
    AUTHOR,
    /** Runs this installation: the register of schools, its lists. Sees nobody's learning. */
    ADMINISTRATOR
}
