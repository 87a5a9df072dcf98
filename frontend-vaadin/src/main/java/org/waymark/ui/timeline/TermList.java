package org.waymark.ui.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** The steps one by one, under the term in which they begin. */
public final class TermList extends Div {

    public TermList(Pathway pathway, List<Step> steps, StepLinks links) {
        addClassName("term-list");
        Map<String, OrderedList> terms = new LinkedHashMap<>();
        for (Step step : steps)
            terms.computeIfAbsent(term(step.starts(), pathway.bands()), name -> new OrderedList())
                    .add(item(step, links));
        terms.forEach((name, list) -> add(new Section(new H3(name), list)));
    }

    /** The last term that has begun: a step that begins in the holidays belongs to the term before. */
    private static String term(LocalDate day, List<Band> bands) {
        return bands.stream()
                .filter(band -> band.kind() == Band.Kind.TERM && !band.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Band::name)
                .orElse("Before term");
    }

    private static ListItem item(Step step, StepLinks links) {
        Anchor name = new Anchor(links.href(step), step.title());
        name.addClassName("task-name");
        Paragraph summary = new Paragraph(step.summary());
        Div marks = new Div(Mark.phase(step.phase()));
        marks.addClassName("facts");
        step.parts().stream().map(Part::kind).distinct().forEach(kind -> marks.add(Mark.activity(kind)));
        Span when = new Span(Words.days(step.starts(), step.ends()) + " · " + Words.hours(step.minutes()));
        when.addClassName("quiet");
        Div side = new Div(StatusTag.of(step.status()), when);
        side.addClassName("step-side");
        return new ListItem(new Div(name, summary, marks), side);
    }
}
