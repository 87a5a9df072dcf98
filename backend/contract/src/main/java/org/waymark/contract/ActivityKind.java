package org.waymark.contract;

public enum ActivityKind {
    SELF_STUDY,
    LIVE_ONLINE,
    IN_PERSON,
    COACHING,
    WORKPLACE_TASK
}
