package org.waymark.ui.progress;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.participant.StepTime;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.TimeWords;
import org.waymark.ui.design.Words;

/** Each lesson's planned time against what it took: compared where the person said, and else only told. */
class TimesSection extends Section {

    TimesSection(List<StepTime> times) {
        add(new H2("How long it takes you"));
        setId("times");
        if (times.isEmpty()) {
            add(new Paragraph("Nothing yet. At the end of each lesson you can say how long it took you."));
            return;
        }
        add(new Paragraph(sum(times) + " Only you can see this. To correct a time, open its lesson."));
        DataTable table = new DataTable("How long lessons take you", "Lesson", "Planned", "Took", "Against planned");
        times.forEach(time -> rows(table, time));
        add(table);
    }

    private static String sum(List<StepTime> times) {
        List<StepTime> said =
                times.stream().filter(time -> time.lesson() != null).toList();
        if (said.isEmpty()) return "You have not said yet how long a lesson took you.";
        int planned = said.stream().mapToInt(StepTime::lessonPlanned).sum();
        int took = said.stream().mapToInt(StepTime::lessonTook).sum();
        return "Of %s you have said how long the text, activities and questions took: %s. Planned: %s. %s."
                .formatted(
                        Words.count(said.size(), "lesson"),
                        Words.hoursInFull(took),
                        Words.hoursInFull(planned),
                        TimeWords.against(planned, took));
    }

    private static void rows(DataTable table, StepTime time) {
        table.row(
                DataTable.two(lesson(time), "Text, activities and questions"),
                new Span(Words.hours(time.lessonPlanned())),
                new Span(Words.hours(time.lessonTook())),
                new Span(
                        time.lesson() == null
                                ? "So far, as seen"
                                : TimeWords.against(time.lessonPlanned(), time.lesson())));
        if (time.task() != null)
            table.row(
                    DataTable.two(lesson(time), "Task at work"),
                    new Span(Words.hours(time.taskPlanned())),
                    new Span(Words.hours(time.task())),
                    new Span(TimeWords.against(time.taskPlanned(), time.task())));
    }

    private static Anchor lesson(StepTime time) {
        return new Anchor("learn/" + time.moduleId(), time.title());
    }
}
