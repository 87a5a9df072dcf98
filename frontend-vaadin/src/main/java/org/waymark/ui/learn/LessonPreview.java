package org.waymark.ui.learn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.ui.design.Words;

/** A lesson as its readers see it, with nothing to fill in: for those who write and those who judge. */
public final class LessonPreview extends Article {

    public LessonPreview(Lesson lesson) {
        setId("lesson-text");
        for (int i = 0; i < lesson.sections().size(); i++)
            add(section(lesson.sections().get(i), "section-" + i));
        if (!lesson.steps().isEmpty()) add(steps(lesson.steps()));
        if (!lesson.checks().isEmpty()) add(checks(lesson.checks()));
        if (!lesson.evidence().isEmpty()) add(new EvidenceList(lesson.evidence()));
    }

    private static Component section(Lesson.Section section, String id) {
        return switch (section.kind()) {
            case TEXT -> new TextSection(section, id, "prose", "");
            case SCENARIO -> new TextSection(section, id, "scenario", "Scenario");
            case TASK -> new TextSection(section, id, "task", "Workplace task");
            case REFLECTION -> new TextSection(section, id, "reflection", "Reflection");
        };
    }

    private static Section steps(List<TaskStep> steps) {
        Section section = new Section(new H2("Steps of the task"));
        section.addClassName("lesson-section");
        OrderedList list = new OrderedList();
        list.addClassName("check-questions");
        steps.forEach(step -> list.add(new ListItem(Words.implementation(step.phase()) + ": " + step.text())));
        section.add(list);
        return section;
    }

    private static Section checks(List<CheckQuestion> checks) {
        Section section = new Section(new H2("Checks"));
        section.addClassNames("lesson-section", "checks");
        OrderedList questions = new OrderedList();
        questions.addClassName("check-questions");
        checks.forEach(check -> questions.add(new ListItem(new H3(check.prompt()), options(check.options()))));
        section.add(questions);
        return section;
    }

    private static UnorderedList options(List<String> options) {
        UnorderedList list = new UnorderedList();
        options.forEach(option -> list.add(new ListItem(option)));
        return list;
    }
}
