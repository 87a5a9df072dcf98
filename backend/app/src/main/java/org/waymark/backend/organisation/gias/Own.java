package org.waymark.backend.organisation.gias;

import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Trust;

/** @param trust whose rows alone are applied, or null for everybody's */
record Own(@Nullable Trust trust) {

    static final Own EVERYBODYS = new Own(null);

    boolean isEverybodys() {
        return trust == null;
    }

    boolean isUid(@Nullable String uid) {
        return trust == null || trust.uid().equals(uid);
    }

    boolean hasHere(@Nullable School school) {
        return trust == null || school != null && trust.id().equals(school.trustId());
    }
}
