package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.attendance.MarkWords;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** What there is to do in the lesson and how far one is. Beside the text where there is room. */
class LessonAside extends Aside {

    private final Work work;
    private final OrderedList list = new OrderedList();
    private final Notice finished = Notice.done("You have finished this step", "");

    LessonAside(Work work) {
        this.work = work;
        addClassName("lesson-aside");
        H2 heading = new H2("In this lesson");
        heading.setId("in-this-lesson");
        getElement().setAttribute("aria-labelledby", "in-this-lesson");
        Nav nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", "In this lesson");
        add(heading, nav, finished);
        work.onChange(this::show);
        show();
    }

    private void show() {
        list.removeAll();
        finished.setVisible(work.step().status() == Step.Status.DONE);
        StepRecord saved = work.saved();
        list.add(line("#lesson-text", "Read the lesson", done(saved.read())));
        if (has(Kind.TASK)) list.add(line("#task", "Try it at work", done(saved.taskDone())));
        if (has(Kind.REFLECTION))
            list.add(line("#reflection", "Reflect", done(!saved.reflection().isBlank())));
        if (!work.lesson().checks().isEmpty()) list.add(line("#checks", "Check what you know", checks()));
        work.step().parts().stream()
                .flatMap(part -> Stream.ofNullable(part.session()))
                .forEach(session -> list.add(line(
                        "pathway?step=" + work.step().moduleId(),
                        "Attend on " + Words.day(session.start().toLocalDate()),
                        attended(session))));
    }

    private boolean has(Kind kind) {
        return work.lesson().sections().stream().anyMatch(section -> section.kind() == kind);
    }

    private StatusTag checks() {
        List<CheckQuestion> all = work.lesson().checks();
        long answered = all.stream()
                .filter(check -> work.answer(check.id()).isPresent())
                .count();
        if (answered == all.size()) return done(true);
        return answered == 0 ? done(false) : new StatusTag(answered + " of " + all.size(), StatusTag.Tone.ACTIVE);
    }

    private static StatusTag attended(SessionPoint session) {
        return session.mark() == null
                ? new StatusTag("Not marked yet", StatusTag.Tone.PLAIN)
                : MarkWords.tag(session.mark());
    }

    private static StatusTag done(boolean done) {
        return done ? new StatusTag("Done", StatusTag.Tone.GOOD) : new StatusTag("To do", StatusTag.Tone.PLAIN);
    }

    private static ListItem line(String href, String name, StatusTag status) {
        return new ListItem(new Anchor(href, name), status);
    }
}
