package org.waymark.ui.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Glyph;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Words;
import org.waymark.ui.timeline.Chart.Sign;

/** A chart in a wide window; below that width the page shows the same week by week. */
public final class Timeline extends Div {

    public Timeline(Chart chart, String name) {
        addClassName("timeline");
        Drawing drawing = new Drawing(ChartDrawing.draw(chart), "timeline-drawing");
        drawing.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        add(drawing);
        chart.later().forEach(band -> add(later(band)));
        add(legend());
    }

    private static Paragraph later(Band band) {
        return new Paragraph("Later: " + band.name() + ", " + Words.days(band.from(), band.to()) + " "
                + band.to().getYear() + ".");
    }

    public static Timeline of(Pathway pathway, List<Step> steps, StepLinks links) {
        return new Timeline(Chart.of(pathway, steps, links), "Timeline: each step is a link to its details");
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (ActivityKind kind : ActivityKind.values()) legend.add(Mark.activity(kind));
        legend.add(new Drawing(BANDS, "legend-rest"), new Drawing(SIGNS, "legend-rest"));
        return legend;
    }

    private static final String BANDS = """
            <span class="mark"><span class="swatch closed"></span>School closed</span>
            <span class="mark"><span class="swatch tests-and-exams"></span>Tests and exams</span>
            <span class="mark"><span class="swatch away"></span>Away</span>
            <span class="mark"><span class="swatch coaching"></span>Coaching with the offer</span>
            <span class="mark"><span class="swatch assessment-window"></span>Assessment window</span>""";

    private static final String SIGNS = sign(Sign.DONE, "Done")
            + sign(Sign.IN_PROGRESS, "In progress")
            + sign(Sign.OPEN, "Ready to start")
            + sign(Sign.LOCKED, "Locked");

    private static String sign(Sign sign, String word) {
        return "<span class='mark'><svg class='sign-%s' viewBox='0 0 16 16' aria-hidden='true'>%s</svg>%s</span>"
                .formatted(Glyph.className(sign), RowDrawing.sign(sign, 8, 8), word);
    }
}
