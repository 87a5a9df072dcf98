package org.waymark.backend.catalogue;

import java.util.List;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.demand.Requirement;

/** A framework that an enrolment keeps, with content in which all its statements are known. */
public record PinnedFramework(Framework framework, Content content) {

    /** What it asks, in the engine's terms; each statement once. */
    public List<Requirement> requirements() {
        return new Demand(content, framework).requirements();
    }

    /** All modules of today, for planning towards it. */
    public Catalogue engineCatalogue() {
        return new Demand(content, framework).catalogue();
    }
}
