package org.waymark.backend.catalogue.lint;

import java.util.stream.Stream;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.content.ContentReading;

/** Items ask about statements that there are, and can be answered. */
final class ItemRules {
    private ItemRules() {}

    static Stream<Finding> statements(ContentReading reading) {
        return reading.content().items().stream()
                .filter(item -> reading.content().find(item.check().statement()).isEmpty())
                .map(item -> finding(
                        reading,
                        item,
                        LintRule.UNKNOWN_STATEMENT,
                        "asks about " + item.check().statement() + ", which is no statement",
                        "Correct its id, or write the statement."));
    }

    static Stream<Finding> answers(ContentReading reading) {
        return reading.content().items().stream()
                .filter(item -> !CheckRules.isFair(item.check()))
                .map(item -> finding(
                        reading,
                        item,
                        LintRule.ANSWERS,
                        item.check().id() + " has " + CheckRules.right(item.check()) + " right answers",
                        "Give one right answer where the kind is one, two or more where it is many."));
    }

    private static Finding finding(
            ContentReading reading, BankItem item, LintRule rule, String message, String whatToDo) {
        var place = reading.findItem(item.check().id()).orElseThrow();
        return place.source().error(place.pointer(), rule, message, whatToDo);
    }
}
