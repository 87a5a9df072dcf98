package org.waymark.ui.learn;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.contract.participant.TryOutApi;
import org.waymark.ui.design.Words;

/** A lesson for those who write it: all of it can be done as readers do it, and nothing of that is kept. */
public final class TrialLesson {

    private final Lesson lesson;
    private final TryOutDesk desk;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private TrialLesson(Lesson lesson, TryOutApi tryOuts, String mark) {
        this.lesson = lesson;
        this.desk = new TryOutDesk(tryOuts, lesson, mark);
    }

    /**
     * @param place such as {@code scenario-1}: what stands in the same place of another version
     * @param content equal where two versions say the same
     */
    public record Part(String place, Object content, Component component) {}

    /**
     * In the order in which they are read.
     *
     * @param mark what names of its activities begin with, so that two lessons can stand on one page; may be empty
     */
    public static List<Part> parts(Lesson lesson, TryOutApi tryOuts, String mark) {
        TrialLesson trial = new TrialLesson(lesson, tryOuts, mark);
        for (int i = 0; i < lesson.sections().size(); i++) trial.section(i);
        if (!trial.counts.containsKey("steps")) trial.steps();
        if (!lesson.checks().isEmpty())
            trial.add("checks", lesson.checks(), new TrialChecks(lesson.checks(), trial.desk));
        return List.copyOf(trial.parts);
    }

    public static Component evidence(List<EvidenceCard> cards) {
        return new EvidenceList(cards);
    }

    private void section(int index) {
        Lesson.Section section = lesson.sections().get(index);
        add(section.kind().name().toLowerCase(Locale.ROOT), section, text(section));
        if (section.kind() == Kind.TASK) steps();
        lesson.activities().stream()
                .filter(activity -> activity.afterSection() == index)
                .forEach(activity -> add("activity", activity, ActivitySection.of(activity, desk)));
    }

    private void add(String kind, Object content, Component component) {
        parts.add(new Part(kind + "-" + counts.merge(kind, 1, Integer::sum), content, component));
    }

    private static TextSection text(Lesson.Section section) {
        return switch (section.kind()) {
            case TEXT -> new TextSection(section, "prose", "");
            case SCENARIO -> new TextSection(section, "scenario", "Scenario");
            case TASK -> new TextSection(section, "task", "Workplace task");
            case REFLECTION -> new TextSection(section, "reflection", "Reflection");
        };
    }

    private void steps() {
        if (lesson.steps().isEmpty()) return;
        Section section = new Section(new H2("Steps of the task"));
        section.addClassName("lesson-section");
        OrderedList list = new OrderedList();
        list.addClassName("check-questions");
        for (TaskStep step : lesson.steps())
            list.add(new ListItem(Words.implementation(step.phase()) + ": " + step.text()));
        section.add(list);
        add("steps", lesson.steps(), section);
    }
}
