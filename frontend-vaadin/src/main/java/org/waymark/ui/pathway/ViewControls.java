package org.waymark.ui.pathway;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.Function;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.design.Words;
import org.waymark.ui.pathway.PathwayQuery.Show;

/** Which view, and which steps. Every choice is a change of the address. */
class ViewControls extends Div {

    private PathwayQuery query = new PathwayQuery(Show.TIMELINE, null, null, null);
    private final UnorderedList views = new UnorderedList();
    private final Select<ActivityKind> activity =
            select("Activity", "Any activity", Words::activity, ActivityKind.values());
    private final Select<Step.Status> status = select("Status", "Any status", Words::status, Step.Status.values());
    private final Paragraph count = new Paragraph();

    ViewControls() {
        addClassName("view-controls");
        Nav nav = new Nav(views);
        nav.addClassName("segments");
        nav.getElement().setAttribute("aria-label", "Ways to see the pathway");
        activity.addValueChangeListener(event -> {
            if (event.isFromClient()) go(query.with(event.getValue()));
        });
        status.addValueChangeListener(event -> {
            if (event.isFromClient()) go(query.with(event.getValue()));
        });
        Div filters = new Div(activity, status);
        filters.addClassName("filters");
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        add(nav, filters, count);
    }

    void show(PathwayQuery asked, int shown, int all) {
        query = asked;
        views.removeAll();
        views.add(view("Timeline", Show.TIMELINE), view("Table", Show.TABLE), view("By term", Show.LIST));
        activity.setValue(asked.activity());
        status.setValue(asked.status());
        count.setText(asked.filters() ? shown + " of " + Words.count(all, "step") : "");
    }

    private ListItem view(String name, Show show) {
        Anchor link = new Anchor(query.with(show).href(), name);
        if (query.show() == show) link.getElement().setAttribute("aria-current", "true");
        return new ListItem(link);
    }

    private static void go(PathwayQuery to) {
        UI.getCurrent().navigate("pathway", to.parameters());
    }

    @SafeVarargs
    private static <E> Select<E> select(String label, String any, Function<E, String> words, E... values) {
        Select<E> select = new Select<>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItemLabelGenerator(value -> value == null ? any : words.apply(value));
        select.setItems(values);
        return select;
    }
}
