package org.waymark.contract.identity;

public enum Role {
    PARTICIPANT,
    PROVIDER,
    /** Of a delivery partner: runs the cohorts that a provider has given it, and decides on no place. */
    PARTNER,
    /** Runs sessions of a provider: their registers, and what to arrange for those who come. */
    FACILITATOR,
    TRUST_LEAD,
    /** A head or cover manager: sees who is out of one school, and agrees to it. */
    SCHOOL_LEAD,
    AUTHOR,
    /** Runs this installation: the register of schools, its lists. Sees nobody's learning. */
    ADMINISTRATOR,
    /** Compares providers, regions and phases by figures; sees nobody. */
    NATIONAL,
    /** Answers for personal data: the audit log, people's requests, how long things are kept. */
    DATA_PROTECTION_OFFICER
}
