package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.contract.participant.LessonTime;
import org.waymark.contract.participant.LessonTime.Said;
import org.waymark.contract.participant.LessonTime.Took;
import org.waymark.contract.participant.TimeApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.TimeWords;
import org.waymark.ui.design.Words;

/** What lessons are estimated to take against what people say they took; those that are furthest off on top. */
@Route("catalogue/times")
@RolesAllowed("AUTHOR")
class TimesView extends Page implements BeforeEnterObserver {

    private final TimeApi times;
    private final Div content = new Div();

    TimesView(TimeApi times) {
        super("How long do lessons take?");
        this.times = times;
        lead("The hours in a module’s file against what people say. Half of those who said needed less than the time"
                + " shown, half more. A lesson is here once ten people have said; nobody’s own time is shown.");
        content.addClassName("page");
        add(content);
    }

    /** One part of a lesson, of which enough people have said. */
    private record Line(LessonTime lesson, String part, int planned, Said said) {

        double off() {
            return Math.abs(said.median() - planned) / (double) planned;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<LessonTime> lessons = Calls.call(times.lessonTimes()).items();
        List<Line> lines = lessons.stream()
                .flatMap(TimesView::lines)
                .sorted(Comparator.comparingDouble(Line::off).reversed())
                .toList();
        content.removeAll();
        content.add(
                lines.isEmpty()
                        ? new EmptyState(
                                "No lesson has been timed by ten people yet.",
                                new Anchor("catalogue/topics", "See all topics and their hours"))
                        : table(lines));
    }

    private static Stream<Line> lines(LessonTime lesson) {
        return Stream.concat(
                line(lesson, "Text, activities and questions", lesson.lesson()),
                Stream.ofNullable(lesson.task()).flatMap(took -> line(lesson, "Task at work", took)));
    }

    private static Stream<Line> line(LessonTime lesson, String part, Took took) {
        return Stream.ofNullable(took.said())
                .filter(said -> took.planned() > 0)
                .map(said -> new Line(lesson, part, took.planned(), said));
    }

    private static Component table(List<Line> lines) {
        DataTable table = new DataTable(
                "What lessons take", "Lesson", "For", "Estimated", "Half needed less than", "People", "In words");
        lines.forEach(line -> table.row(
                DataTable.two(
                        new Anchor(
                                LessonPreviewView.path(
                                        line.lesson().topicId(), line.lesson().moduleId()),
                                line.lesson().title()),
                        line.part()),
                new Span(Words.phase(line.lesson().phase())),
                new Span(Words.hours(line.planned())),
                new Span(Words.hours(line.said().median())),
                new Span("At least " + line.said().people()),
                new Span(TimeWords.against(line.planned(), line.said().median()))));
        return table;
    }
}
