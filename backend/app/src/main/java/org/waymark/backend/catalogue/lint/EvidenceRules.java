package org.waymark.backend.catalogue.lint;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.EvidenceCard;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.content.ContentReading;

/** Evidence ages. What rests on an old card is found from the card and from each lesson that cites it. */
final class EvidenceRules {

    private EvidenceRules() {}

    static Rule stale(LocalDate today) {
        return reading -> {
            Predicate<EvidenceCard> isStale = card -> card.reviewBy().isBefore(today);
            var cards = reading.content().evidence().stream().filter(isStale).map(card -> stale(reading, card));
            var lessons = citing(
                    reading,
                    isStale,
                    LintRule.STALE_EVIDENCE,
                    card -> "cites " + card.id() + ", which was to be reviewed by " + card.reviewBy(),
                    "Once the card is reviewed, see whether the lesson still says what it finds.");
            return Stream.concat(cards, lessons);
        };
    }

    private static Finding stale(ContentReading reading, EvidenceCard card) {
        return reading.evidence(card.id())
                .warning(
                        "/reviewBy",
                        LintRule.STALE_EVIDENCE,
                        card.id() + " was to be reviewed by " + card.reviewBy(),
                        "Look for newer evidence, mend the card and set a new day.");
    }

    static Stream<Finding> superseded(ContentReading reading) {
        return citing(
                reading,
                card -> card.supersededBy() != null,
                LintRule.SUPERSEDED_EVIDENCE,
                card -> "cites " + card.id() + ", whose place " + card.supersededBy() + " has taken",
                "Read the later card, mend what the lesson says, and cite that one.");
    }

    /** Where a card names one that is not there, or one that names it in turn. */
    static Stream<Finding> successors(ContentReading reading) {
        return reading.content().evidence().stream()
                .filter(card -> card.supersededBy() != null && !leadsOn(reading, card))
                .map(card -> reading.evidence(card.id())
                        .error(
                                "/supersededBy",
                                LintRule.EVIDENCE,
                                card.id() + " is superseded by " + card.supersededBy()
                                        + ", which is no card or leads back to it",
                                "Name the card of a later work."));
    }

    private static boolean leadsOn(ContentReading reading, EvidenceCard card) {
        String next = card.supersededBy();
        for (int steps = reading.content().evidence().size(); next != null; steps--) {
            var later = reading.content().findEvidence(next);
            if (later.isEmpty() || steps == 0) {
                return false;
            }
            next = later.get().supersededBy();
        }
        return true;
    }

    private interface Message {
        String of(EvidenceCard card);
    }

    private static Stream<Finding> citing(
            ContentReading reading, Predicate<EvidenceCard> which, LintRule rule, Message message, String whatToDo) {
        return reading.content().modules().stream()
                .flatMap(taught -> citing(reading, taught, which, rule, message, whatToDo));
    }

    private static Stream<Finding> citing(
            ContentReading reading,
            TaughtModule taught,
            Predicate<EvidenceCard> which,
            LintRule rule,
            Message message,
            String whatToDo) {
        var listed = taught.lesson().evidence();
        return IntStream.range(0, listed.size())
                .boxed()
                .flatMap(i -> reading.content().findEvidence(listed.get(i)).stream()
                        .filter(which)
                        .map(card ->
                                reading.lesson(taught).warning("/evidence/" + i, rule, message.of(card), whatToDo)));
    }
}
