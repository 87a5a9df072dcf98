package org.waymark.ui.release;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.ui.design.Drawing;

/** The term as a drawing, for a wide window. Whoever does not see it has the table beneath. */
class ReleaseChart extends Div {

    ReleaseChart(Term term, List<CalendarEntry> entries, List<Day> days, LocalDate today, boolean oneSchool) {
        addClassNames("timeline", "release-chart");
        Drawing drawing = new Drawing(ReleaseDrawing.draw(term, entries, days, today, oneSchool), "timeline-drawing");
        drawing.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", "Who is out when: each day is a link to its row in the table");
        Div legend = new Div(new Drawing(LEGEND, "legend-rest"));
        legend.addClassName("legend");
        add(drawing, legend);
    }

    private static final String LEGEND = """
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='out' x='3' y='3' width='10' height='10'/></svg>A person out</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='out proposed' x='3.5' y='3.5' width='9' height='9'/></svg>Only proposed</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='out over' x='3' y='6' width='10' height='10'/><text class='over-sign' x='8' y='5' text-anchor='middle'>!</text></svg>Over the limit</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><path class='limit' d='M0 8H16'/></svg>What the school can spare</span>
            <span class="mark"><span class="swatch closed"></span>School closed</span>""";
}
