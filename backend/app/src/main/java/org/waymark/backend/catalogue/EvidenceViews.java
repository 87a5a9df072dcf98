package org.waymark.backend.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.catalogue.CitedEvidence;
import org.waymark.contract.catalogue.CitedEvidence.Citation;

/** Evidence as readers and authors see it. */
public final class EvidenceViews {

    private EvidenceViews() {}

    /** All cards, each with the modules that rest on it. */
    public static List<CitedEvidence> cited(Content content, LocalDate today) {
        return content.evidence().stream()
                .map(card -> new CitedEvidence(card(card, content, today), citedBy(card, content)))
                .sorted(Comparator.comparing(one -> one.card().shortName()))
                .toList();
    }

    private static List<Citation> citedBy(EvidenceCard card, Content content) {
        return content.modules().stream()
                .filter(taught -> taught.lesson().evidence().contains(card.id()))
                .map(taught -> new Citation(
                        taught.id().toString(),
                        taught.module().topic().toString(),
                        taught.module().title()))
                .toList();
    }

    static org.waymark.contract.catalogue.EvidenceCard card(EvidenceCard c, Content content, LocalDate today) {
        return new org.waymark.contract.catalogue.EvidenceCard(
                c.id(),
                c.cited(),
                String.join(", ", c.authors()),
                c.year(),
                c.title(),
                c.publication(),
                c.kind().word(),
                c.found(),
                c.population(),
                c.certainty().word(),
                c.certaintyWhy(),
                c.cost().word(),
                c.disadvantage(),
                c.promising().word(),
                c.reviewBy(),
                c.reviewBy().isBefore(today),
                Optional.ofNullable(c.supersededBy())
                        .flatMap(content::findEvidence)
                        .map(EvidenceCard::cited)
                        .orElse(null));
    }
}
