package org.waymark.ui.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Band;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.Week;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Words;

/** The timeline turned to stand: a week beneath the other, with what happens in it. Only the next ones are unfolded. */
public final class WeekList extends Div {

    private static final int UNFOLDED = 6;

    public WeekList(Pathway pathway, List<Step> steps, StepLinks links) {
        addClassName("week-list");
        LocalDate thisWeek = Chart.monday(pathway.today());
        Div before = new Div();
        Div later = new Div();
        List<Div> next = new ArrayList<>();
        for (Week week : pathway.weeks()) {
            UnorderedList items = items(week.monday(), steps, links);
            bands(week.monday(), pathway.bands(), items);
            if (items.getChildren().findAny().isEmpty()) continue;
            Div whole = week(week, week.monday().equals(thisWeek), items);
            if (week.monday().isBefore(thisWeek)) before.add(whole);
            else if (next.size() < UNFOLDED) next.add(whole);
            else later.add(whole);
        }
        addFolded("Weeks before this one", before);
        next.forEach(this::add);
        addFolded("Later weeks", later);
    }

    private void addFolded(String summary, Div weeks) {
        if (weeks.getChildren().findAny().isEmpty()) return;
        NativeDetails folded = new NativeDetails(summary, weeks);
        folded.addClassName("fold");
        add(folded);
    }

    private static Div week(Week week, boolean current, UnorderedList items) {
        H3 heading = new H3("Week of " + Words.shortDay(week.monday()));
        if (current) {
            Span today = new Span("This week");
            today.addClassNames("tag", "active");
            heading.add(" ");
            heading.add(today);
        }
        Div whole = new Div(heading);
        if (week.minutes() > 0) whole.add(load(week));
        whole.add(items);
        whole.addClassName("week");
        whole.setClassName("current-week", current);
        return whole;
    }

    private static Paragraph load(Week week) {
        Paragraph load = new Paragraph(
                Words.hours(week.minutes()) + " planned, " + Words.hours(week.capacity()) + " you can give");
        load.addClassName("quiet");
        return load;
    }

    private static UnorderedList items(LocalDate monday, List<Step> steps, StepLinks links) {
        UnorderedList items = new UnorderedList();
        for (Step step : steps)
            for (Part part : step.parts())
                if (touches(part.from(), part.to(), monday)) items.add(item(step, part, links));
        return items;
    }

    private static ListItem item(Step step, Part part, StepLinks links) {
        String when = part.session() == null
                ? Words.hours(part.minutes())
                : Words.moment(part.session().start());
        Span moment = new Span(when);
        moment.addClassName("quiet");
        return new ListItem(new Anchor(links.href(step), step.title()), new Div(Mark.activity(part.kind()), moment));
    }

    private static void bands(LocalDate monday, List<Band> bands, UnorderedList items) {
        bands.stream()
                .filter(band -> band.kind() != Band.Kind.TERM && touches(band.from(), band.to(), monday))
                .forEach(band -> {
                    ListItem item = new ListItem(band.name() + ", " + Words.days(band.from(), band.to()));
                    item.addClassName("quiet");
                    items.add(item);
                });
    }

    private static boolean touches(LocalDate from, LocalDate to, LocalDate monday) {
        return !from.isAfter(monday.plusDays(6)) && !to.isBefore(monday);
    }
}
