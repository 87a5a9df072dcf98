package org.waymark.backend.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Item;

/**
 * What one person may be asked: the items of the bank, and the checks of the lessons on their pathway, which are written
 * for their phase. Those of a lesson that they have begun are no longer asked; what was answered counts.
 */
final class Questions {

    private final Map<String, Question> all = new LinkedHashMap<>();
    private final Map<String, Question> open = new LinkedHashMap<>();

    /**
     * @param asked statements of the person's framework; others are nothing to them
     * @param figures of the questions that enough people have answered
     */
    Questions(Content content, Set<StatementId> asked, PlannedPathway pathway, Learning learning, ItemFigures figures) {
        content.items().stream().map(Question::of).forEach(question -> add(question.learnt(figures), asked, true));
        for (PlannedPathway.PlannedStep step : pathway.steps()) {
            boolean isOpen = learning.find(step.moduleId()).isEmpty();
            content.find(new ModuleId(step.moduleId()))
                    .ifPresent(taught -> taught.checks()
                            .forEach(check -> add(Question.of(taught, check).learnt(figures), asked, isOpen)));
        }
    }

    private void add(Question question, Set<StatementId> asked, boolean isOpen) {
        if (asked.contains(question.check().statement())) {
            all.put(question.id(), question);
            if (isOpen) {
                open.put(question.id(), question);
            }
        }
    }

    Optional<Question> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    Optional<Question> findOpen(String id) {
        return Optional.ofNullable(open.get(id));
    }

    List<Item> bank() {
        return open.values().stream().map(Question::item).toList();
    }
}
