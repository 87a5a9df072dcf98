package org.waymark.contract.delivery;

/** The one kind in which a topic's sessions are given. */
public enum SessionWay {
    ONLINE,
    IN_PERSON
}
