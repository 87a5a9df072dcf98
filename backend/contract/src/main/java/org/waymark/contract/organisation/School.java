package org.waymark.contract.organisation;

import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/** @param trust the name of the school's trust, or null for a maintained school */
public record School(
        String id,
        String name,
        Phase phase,
        SchoolKind kind,
        boolean rural,
        int pupils,
        @Nullable String trust) {}
