package org.waymark.ui.people;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.SessionPoint;
import org.waymark.ui.attendance.MarkWords;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Words;

/** The sessions of somebody's pathway that a register marks them in, by date. */
final class AttendedSessions extends Section {

    private record Line(String topic, SessionPoint session) {}

    AttendedSessions(Pathway pathway) {
        H2 heading = new H2("Sessions so far");
        heading.setId("sessions-so-far");
        getElement().setAttribute("aria-labelledby", "sessions-so-far");
        add(heading);
        List<Line> lines = lines(pathway);
        if (lines.isEmpty()) add(new Paragraph("No register names them yet."));
        else add(table(lines));
    }

    private static List<Line> lines(Pathway pathway) {
        return Stream.concat(
                        pathway.steps().stream().flatMap(step -> lines(step.title(), step.parts())),
                        pathway.primers().stream().flatMap(primer -> lines(primer.title(), primer.parts())))
                .sorted(Comparator.comparing((Line line) -> line.session().start()))
                .toList();
    }

    private static Stream<Line> lines(String topic, List<Part> parts) {
        return parts.stream()
                .map(Part::session)
                .filter(session -> session != null && session.mark() != null)
                .map(session -> new Line(topic, Objects.requireNonNull(session)));
    }

    private static DataTable table(List<Line> lines) {
        DataTable table = new DataTable("Sessions so far", "Session", "When", "Mark");
        lines.forEach(line -> table.row(
                DataTable.two(new Span(line.topic()), line.session().place()),
                DataTable.two(
                        new Span(Words.moment(line.session().start())),
                        Words.hours(line.session().minutes())),
                MarkWords.tag(line.session().mark())));
        return table;
    }
}
