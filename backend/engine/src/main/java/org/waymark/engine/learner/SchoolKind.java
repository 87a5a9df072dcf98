package org.waymark.engine.learner;

/** Kinds of school; the second and third share a phase variant, with scenarios of their own. */
public enum SchoolKind {
    MAINSTREAM,
    SPECIAL,
    ALTERNATIVE_PROVISION
}
