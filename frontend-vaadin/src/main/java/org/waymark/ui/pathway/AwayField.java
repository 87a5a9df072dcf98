package org.waymark.ui.pathway;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.pathway.Choices.Away;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Words;

/** Stretches of days on which the person can do nothing. */
class AwayField extends FieldSet {

    private final List<Away> away = new ArrayList<>();
    private final Runnable onChange;
    private final UnorderedList list = new UnorderedList();
    private final DateField from = new DateField("First day");
    private final DateField to = new DateField("Last day");
    private final Paragraph problem = new Paragraph();

    AwayField(Runnable onChange) {
        super("Days away");
        this.onChange = onChange;
        addClassName("away-field");
        list.addClassName("plain-links");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        NativeButton add = new NativeButton("Add these days", click -> add());
        add.addClassName("button");
        Div days = new Div(from, to, add);
        days.addClassName("field-line");
        add(list, days, problem);
    }

    List<Away> value() {
        return List.copyOf(away);
    }

    void setValue(List<Away> days) {
        away.clear();
        away.addAll(days);
        show();
    }

    private void add() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue() == null ? first : to.getValue();
        if (first == null) problem.setText("Enter the first day you are away.");
        else if (last.isBefore(first)) problem.setText("The last day comes before the first. Correct one of them.");
        else {
            problem.setText("");
            away.add(new Away(first, last));
            from.clear();
            to.clear();
            changed();
        }
    }

    private void remove(Away days) {
        away.remove(days);
        changed();
    }

    private void changed() {
        show();
        onChange.run();
    }

    private void show() {
        list.removeAll();
        away.forEach(days -> list.add(line(days)));
    }

    private ListItem line(Away days) {
        String text = Words.days(days.from(), days.to()) + " " + days.to().getYear();
        NativeButton remove = new NativeButton("Remove", click -> remove(days));
        remove.addClassName("link");
        remove.setAriaLabel("Remove " + text);
        return new ListItem(new Span(text + " "), remove);
    }
}
