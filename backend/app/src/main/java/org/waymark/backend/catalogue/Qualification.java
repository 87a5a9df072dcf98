package org.waymark.backend.catalogue;

import java.util.List;
import org.waymark.engine.id.QualificationCode;

/** A qualification with the versions of its framework, newest first; there is at least one. */
public record Qualification(QualificationCode code, List<Framework> versions) {
    public Qualification {
        versions = List.copyOf(versions);
    }

    public Framework newest() {
        return versions.getFirst();
    }
}
