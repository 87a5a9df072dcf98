package org.waymark.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgress.OfQualification;
import org.waymark.contract.assignment.TrustProgress.Week;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Words;

/** Each question with its drawing, for a wide window, and the table that says the same. */
final class Charts {

    private Charts() {}

    static Section qualifications(List<OfQualification> rows, Address here) {
        DataTable table = new DataTable(
                "People by qualification and state",
                "Qualification",
                "People",
                "Complete",
                "On course",
                "Not started",
                "Behind",
                "Hours done");
        rows.forEach(row -> table.row(
                new Anchor(
                        here.with(TrustProgressView.QUALIFICATION, row.qualification())
                                .href(),
                        row.qualification()),
                number(row.counts().people()),
                number(row.counts().complete()),
                number(row.counts().onCourse()),
                number(row.counts().notStarted()),
                number(row.counts().behind()),
                new Span(ProgressWords.hours(row.counts()))));
        return new Section(new H2("How is each qualification going?"), chart(StatesDrawing.draw(rows), STATES), table);
    }

    static Section weeks(TrustProgress progress) {
        List<Week> weeks = progress.weeks();
        Section section = new Section(new H2("Are the hours done as planned?"), new Paragraph(soFar(progress)));
        if (weeks.isEmpty()) return section;
        DataTable table = new DataTable("Hours due and done, week by week", "Week of", "Due", "Done");
        weeks.forEach(week -> table.row(
                new Span(Words.day(week.monday())),
                new Span(ProgressWords.inHours(week.minutesDue())),
                new Span(
                        week.monday().isAfter(progress.asOf())
                                ? "To come"
                                : ProgressWords.inHours(week.minutesDone()))));
        NativeDetails fold = new NativeDetails("The same week by week, as a table", table);
        fold.addClassName("fold");
        section.add(chart(HoursDrawing.draw(weeks, progress.asOf()), HOURS), fold);
        return section;
    }

    private static String soFar(TrustProgress progress) {
        int late = progress.all().minutesDue() - progress.all().minutesDone();
        String verdict = late > 0
                ? "%s behind the plan".formatted(ProgressWords.inHours(late))
                : "%s ahead of the plan".formatted(ProgressWords.inHours(-late));
        return "%s, together: %s. In the drawing, hours count in the week in which a step is due or was finished."
                .formatted(ProgressWords.hours(progress.all()), verdict);
    }

    static Span number(int people) {
        return new Span("%,d".formatted(people));
    }

    private static Div chart(String drawing, String legend) {
        Div marks = new Div(new Drawing(legend, "legend-rest"));
        marks.addClassName("legend");
        Div chart = new Div(new Drawing(drawing, "timeline-drawing"), marks);
        chart.addClassNames("timeline", "progress-chart");
        return chart;
    }

    private static final String STATES = """
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part complete' x='2' y='3' width='12' height='10'/></svg>Complete</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part on-course' x='2' y='3' width='12' height='10'/></svg>On course</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part not-started' x='2' y='3' width='12' height='10'/></svg>Not started</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><rect class='part behind' x='2' y='3' width='12' height='10'/></svg>Behind</span>""";

    private static final String HOURS = """
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><path class='hours-due' d='M0 8H16'/></svg>Due</span>
            <span class="mark"><svg viewBox='0 0 16 16' aria-hidden='true'><path class='hours-done' d='M0 8H16'/></svg>Done</span>""";
}
