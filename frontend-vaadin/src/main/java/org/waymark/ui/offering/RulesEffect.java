package org.waymark.ui.offering;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.OfferPreview.Outcome;
import org.waymark.contract.delivery.OfferPreview.Typical;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/**
 * Beside the rules, in sight while they are changed: in a few lines what they come to, against what they came to when
 * the page was opened. The same at length is beneath; that is also where it is read out.
 */
class RulesEffect extends Aside {

    private static final int MOST_NAMED = 5;

    private final Div content = new Div();
    private @Nullable List<Typical> before;
    private boolean changed;

    /** @param decide to save, or to leave it */
    RulesEffect(Div decide) {
        getElement().setAttribute("aria-label", "What these rules come to");
        content.addClassName("stacked");
        Div panel = new Div(new H2("What these rules come to"), content, decide);
        panel.addClassName("effect");
        add(panel);
        trying();
    }

    /** Other rules are tried out. What was not known of the first ones by now is not compared with. */
    void change() {
        changed = true;
        trying();
    }

    private void trying() {
        content.removeAll();
        content.add(new Paragraph("They are being tried out."));
    }

    /** @param people nobody where they could not be tried out */
    void show(List<Typical> people) {
        content.removeAll();
        if (people.isEmpty()) {
            content.add(new Paragraph("They could not be tried out. What went wrong stands beneath."));
            return;
        }
        if (!changed) before = people;
        List<Typical> earlier = before == null ? people : before;
        content.add(new SummaryList()
                .row("Can finish", change(earlier, people, RulesEffect::finishing))
                .row("Last finish", change(earlier, people, RulesEffect::lastFinish))
                .row("Days out", change(earlier, people, RulesEffect::daysOut)));
        List<Typical> stuck =
                people.stream().filter(person -> person.outcome() == null).toList();
        if (!stuck.isEmpty()) content.add(names(stuck));
        content.add(new Paragraph(new Anchor("#" + TypicalPeople.PLACE, "See it person by person")));
    }

    private static Span change(List<Typical> before, List<Typical> now, Function<List<Typical>, String> words) {
        String old = words.apply(before);
        String fresh = words.apply(now);
        if (old.equals(fresh)) return new Span(fresh);
        Span quiet = new Span(old + " to ");
        quiet.addClassName("quiet");
        Span strong = new Span(fresh);
        strong.addClassName("task-name");
        return new Span(quiet, strong);
    }

    private static String finishing(List<Typical> people) {
        return outcomes(people).size() + " of " + people.size();
    }

    private static String lastFinish(List<Typical> people) {
        return outcomes(people).stream()
                .map(Outcome::finish)
                .max(Comparator.<LocalDate>naturalOrder())
                .map(Words::day)
                .orElse("Nobody finishes");
    }

    private static String daysOut(List<Typical> people) {
        return outcomes(people).stream()
                .map(Outcome::daysOut)
                .max(Comparator.<Integer>naturalOrder())
                .map(days -> days == 0 ? "None" : "At most " + days)
                .orElse("None");
    }

    private static List<Outcome> outcomes(List<Typical> people) {
        return people.stream()
                .flatMap(person -> Stream.ofNullable(person.outcome()))
                .toList();
    }

    private static Div names(List<Typical> stuck) {
        UnorderedList list = new UnorderedList();
        stuck.stream().limit(MOST_NAMED).forEach(person -> list.add(new ListItem(person.name())));
        if (stuck.size() > MOST_NAMED) list.add(new ListItem("and " + (stuck.size() - MOST_NAMED) + " more"));
        return new Div(new Paragraph("These people cannot:"), list);
    }
}
