package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;

/** The days on which more people of a school are out than it can spare, in words. */
class Clashes extends Section {

    private static final int MOST_SHOWN = 8;

    Clashes(List<Day> days, LocalDate today, boolean leadsTrust) {
        List<Day> clashes = days.stream()
                .filter(day -> day.overLimit() && !day.on().isBefore(today))
                .toList();
        add(new H2("Where too many are out"));
        if (clashes.isEmpty()) {
            add(new Paragraph("On no day to come are more people out than their school can spare."));
            return;
        }
        TaskList list = new TaskList();
        clashes.stream()
                .limit(MOST_SHOWN)
                .forEach(day -> list.task(
                        "#" + DayTable.id(day),
                        Words.weekday(day.on()) + ", " + day.school(),
                        sentence(day) + (leadsTrust ? " Move one of them, or spare more." : ""),
                        new StatusTag("Over the limit", Tone.CARE)));
        add(list);
        if (clashes.size() > MOST_SHOWN)
            add(new Paragraph(
                    "And " + Words.count(clashes.size() - MOST_SHOWN, "more day") + ", marked in the table below. "));
        if (leadsTrust) add(new Paragraph(new Anchor("release/limits", "Change how many a school can spare")));
    }

    /** "2 are out and 1 can be spared: Amira Khan (NPQSL), Dev Malhotra (NPQLT)." */
    private static String sentence(Day day) {
        long out =
                day.people().stream().map(one -> one.participantId()).distinct().count();
        String who = day.people().stream()
                .map(one -> one.name() + " (" + one.qualification() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return "%d %s out and %d can be spared: %s.".formatted(out, out == 1 ? "is" : "are", day.limit(), who);
    }
}
