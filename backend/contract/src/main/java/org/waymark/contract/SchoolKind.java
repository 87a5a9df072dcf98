package org.waymark.contract;

/** What kind of school it is: special schools and alternative provision share a phase, not a life. */
public enum SchoolKind {
    MAINSTREAM,
    SPECIAL,
    ALTERNATIVE_PROVISION
}
