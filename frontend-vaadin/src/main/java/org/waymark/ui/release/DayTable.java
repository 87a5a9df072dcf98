package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** Day by day and school by school: who is out, for what, and the way to move them. The chart, in words. */
class DayTable extends Section {

    private final LocalDate today;
    private final Address here;
    private final SchoolSays says;
    private final boolean leadsTrust;

    DayTable(List<Day> days, LocalDate today, Address here, SchoolSays says, boolean leadsTrust) {
        this.today = today;
        this.here = here;
        this.says = says;
        this.leadsTrust = leadsTrust;
        List<Day> toCome =
                days.stream().filter(day -> !day.on().isBefore(today)).toList();
        List<Day> over = days.stream().filter(day -> day.on().isBefore(today)).toList();
        add(new H2("Day by day"));
        if (!toCome.isEmpty()) {
            Portion<Day> portion = Portion.of(toCome, here);
            add(table("Days to come with somebody out of school", portion.rows()));
            portion.more().ifPresent(more -> add(new Paragraph(more)));
        }
        if (!over.isEmpty()) {
            NativeDetails fold = new NativeDetails("Earlier days (" + over.size() + ")", table("Earlier days", over));
            fold.addClassName("fold");
            fold.setOpen(toCome.isEmpty());
            add(fold);
        }
    }

    private DataTable table(String caption, List<Day> days) {
        DataTable table = new DataTable(caption, "Day", "School", "Who, and for what", "Out");
        days.forEach(day -> table.row(
                        new Span(Words.weekday(day.on()) + " " + day.on().getYear()),
                        new Span(day.school()),
                        people(day),
                        out(day))
                .withId(id(day)));
        return table;
    }

    /** How drawings and sentences link to the row of a day. */
    static String id(Day day) {
        return "day-" + day.on() + "-" + day.schoolId();
    }

    private static Div out(Day day) {
        long out = day.people().stream().map(Out::participantId).distinct().count();
        Div cell = new Div(new Span(out + " out, " + day.limit() + " can be spared"));
        if (day.overLimit()) cell.add(new StatusTag("Over the limit", Tone.CARE));
        cell.addClassName("two-lines");
        return cell;
    }

    private UnorderedList people(Day day) {
        UnorderedList list = new UnorderedList();
        list.addClassName("day-people");
        day.people().forEach(one -> list.add(person(day, one)));
        return list;
    }

    private ListItem person(Day day, Out out) {
        Span name = new Span(out.name());
        name.addClassName("task-name");
        Span what = new Span("%s: %s. %s, %s, %s."
                .formatted(out.qualification(), out.topic(), out.start(), Words.hours(out.minutes()), out.place()));
        what.addClassName("quiet");
        Div line = new Div(name);
        line.addClassName("facts");
        if (!out.certain()) line.add(new StatusTag("Only proposed", Tone.PLAIN));
        says.find(out.participantId(), day.on()).map(SchoolSays::tag).ifPresent(line::add);
        if (leadsTrust && day.on().isAfter(today)) line.add(move(day, out));
        return new ListItem(line, what);
    }

    private Anchor move(Day day, Out out) {
        Anchor move = new Anchor(
                OutView.moving(day.on(), out.participantId(), out.sessionId(), here)
                        .href(),
                "Move");
        move.setAriaLabel("Move " + out.name() + " to another session of " + out.topic());
        return move;
    }
}
