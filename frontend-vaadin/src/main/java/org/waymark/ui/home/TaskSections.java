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
        List<Home.Task> thisWeek = withoutNext(home.thisWeek(), home);
        List<Home.Task> comingUp = withoutNext(home.comingUp(), home);
        if (!thisWeek.isEmpty()) add(section("This week", thisWeek));
        if (!comingUp.isEmpty()) add(comingUp(comingUp));
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

    /** What stands above all is not said again. */
    private static List<Home.Task> withoutNext(List<Home.Task> tasks, Home home) {
        return tasks.stream().filter(task -> !task.equals(home.next())).toList();
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

    /** When and how long. A session's detail says its day, hour and place; other details are in the lesson. */
    private static String hint(Home.Task task) {
        List<String> parts = new ArrayList<>();
        if (task.kind() == Home.Task.Kind.SESSION) parts.add(task.detail());
        else if (task.on() != null) parts.add(Words.weekday(task.on()));
        if (task.minutes() > 0) parts.add(Words.hours(task.minutes()));
        return String.join(" · ", parts);
    }
}
