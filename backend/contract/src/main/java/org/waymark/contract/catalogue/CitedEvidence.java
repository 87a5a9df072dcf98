package org.waymark.contract.catalogue;

import java.util.List;

/** @param citedBy the modules that rest on it */
public record CitedEvidence(EvidenceCard card, List<Citation> citedBy) {

    public CitedEvidence {
        citedBy = List.copyOf(citedBy);
    }

    public record Citation(String moduleId, String topicId, String title) {}
}
