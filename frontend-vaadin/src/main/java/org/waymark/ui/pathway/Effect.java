package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview.Change;
import org.waymark.contract.pathway.Preview.Difference;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import org.waymark.ui.timeline.LoadComparison;

/** A difference between two pathways: finish, hours, load, and the modules in, out and moved. */
public final class Effect extends Div {

    public Effect(Pathway before, Pathway after, Difference difference) {
        addClassName("effect-details");
        add(numbers(difference), new AssessmentCourse(after));
        List<Pathway.Week> now = learning(before);
        List<Pathway.Week> then = learning(after);
        if (!now.isEmpty() && !then.isEmpty()) add(new LoadComparison(now, then));
        difference.consequences().forEach(sentence -> add(new Paragraph(sentence)));
        list("Comes in", difference.added());
        list("Goes out", difference.removed());
        if (!difference.moved().isEmpty()) add(moved(difference));
    }

    /** The weeks up to the finish: those of the assessment after it are the same whatever is chosen. */
    private static List<Pathway.Week> learning(Pathway pathway) {
        return pathway.weeks().stream()
                .filter(week -> !week.monday().isAfter(pathway.finish()))
                .toList();
    }

    public static String sentence(Difference difference) {
        long weeks = ChronoUnit.WEEKS.between(difference.finishBefore(), difference.finishAfter());
        String finish = "You would finish on " + Words.day(difference.finishAfter());
        if (difference.finishAfter().equals(difference.finishBefore())) return finish + ", as now.";
        if (weeks == 0) return finish + ", in the same week as now.";
        return finish + ", " + Words.count((int) Math.abs(weeks), "week") + (weeks > 0 ? " later." : " earlier.");
    }

    private static SummaryList numbers(Difference difference) {
        return new SummaryList()
                .row("Finish", change(Words.day(difference.finishBefore()), Words.day(difference.finishAfter())))
                .row("In all", change(Words.hours(difference.minutesBefore()), Words.hours(difference.minutesAfter())))
                .row(
                        "Busiest week",
                        change(
                                Words.hours(difference.busiestWeekBefore()),
                                Words.hours(difference.busiestWeekAfter())));
    }

    private static Span change(String before, String after) {
        if (before.equals(after)) return new Span(after + ", as now");
        Span old = new Span(before);
        old.addClassName("quiet");
        Span fresh = new Span(after);
        fresh.addClassName("task-name");
        return new Span(old, new Span(" to "), fresh);
    }

    private void list(String name, List<Change> changes) {
        if (changes.isEmpty()) return;
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        for (Change change : changes) {
            Span why = new Span(" " + Words.hours(change.minutes()) + ". " + change.why());
            why.addClassName("quiet");
            list.add(new ListItem(new Span(change.title()), why));
        }
        add(new Div(new H3(name), list));
    }

    private static NativeDetails moved(Difference difference) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        difference
                .moved()
                .forEach(move -> list.add(new ListItem(
                        move.title() + ": " + Words.shortDay(move.from()) + " to " + Words.day(move.to()))));
        NativeDetails details = new NativeDetails(Words.count(difference.moved().size(), "module") + " moved", list);
        details.addClassName("fold");
        return details;
    }
}
