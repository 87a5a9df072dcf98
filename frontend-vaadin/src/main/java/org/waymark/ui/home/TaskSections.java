package org.waymark.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.participant.Home;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;

/** The rest of the tasks: this week's, those to come, and those done, folded away. */
class TaskSections extends Div {

    TaskSections(Home home) {
        addClassName("task-sections");
        if (!home.thisWeek().isEmpty()) add(section("This week", home.thisWeek()));
        if (!home.comingUp().isEmpty()) add(comingUp(home.comingUp()));
        if (!home.done().isEmpty()) add(done(home.done()));
    }

    static String href(Home.Task task) {
        return switch (task.kind()) {
            case LESSON -> "learn/" + task.moduleId();
            case CHECKS -> "learn/" + task.moduleId() + "#checks";
            case WORKPLACE_TASK -> "learn/" + task.moduleId() + "#task";
            case SESSION, COACHING -> "pathway?step=" + task.moduleId();
            case ASSESSMENT -> "pathway";
        };
    }

    private static Section section(String title, List<Home.Task> tasks) {
        return new Section(new H2(title), list(tasks));
    }

    private static Section comingUp(List<Home.Task> tasks) {
        Section section = section("Coming up", tasks);
        section.add(new Paragraph(new Anchor("pathway", "See your whole pathway")));
        return section;
    }

    private static NativeDetails done(List<Home.Task> tasks) {
        NativeDetails details = new NativeDetails("Done (" + tasks.size() + ")", list(tasks));
        details.addClassName("fold");
        return details;
    }

    private static TaskList list(List<Home.Task> tasks) {
        TaskList list = new TaskList();
        tasks.forEach(task -> list.task(href(task), task.action(), hint(task), StatusTag.of(task.status())));
        return list;
    }

    private static String hint(Home.Task task) {
        List<String> parts = new ArrayList<>();
        if (task.on() != null) parts.add(Words.weekday(task.on()));
        if (task.minutes() > 0) parts.add(Words.hours(task.minutes()));
        if (!task.detail().isBlank()) parts.add(task.detail());
        return String.join(" · ", parts);
    }
}
