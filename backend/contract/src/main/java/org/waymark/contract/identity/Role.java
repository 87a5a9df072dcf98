package org.waymark.contract.identity;

public enum Role {
    PARTICIPANT,
    PROVIDER,
    TRUST_LEAD,
    AUTHOR
}
