package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a list is narrowed down by. Each change goes to the address, and the view follows the address, so that a link or
 * the back button brings the same list. How many are left is said aloud.
 */
public final class Filters extends Div {

    private final Map<String, Consumer<String>> fields = new LinkedHashMap<>();
    private final Div row = new Div();
    private final Paragraph result = new Paragraph();
    private final Anchor all = new Anchor("", "Show all");
    private Address address;

    public Filters(Address address) {
        this.address = address;
        addClassName("list-filters");
        row.addClassName("filter-row");
        result.getElement().setAttribute("role", "status");
        Div outcome = new Div(result, all);
        outcome.addClassName("filter-result");
        add(row, outcome);
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", "Narrow the list");
    }

    /** @param everything the word for no choice, such as "All schools" */
    public Filters choice(String name, String label, String everything, List<Choice.Option> options) {
        List<Choice.Option> withAll = new ArrayList<>();
        withAll.add(new Choice.Option("", everything));
        withAll.addAll(options);
        Field<Choice> field = Field.choice("filter-" + name, label, withAll);
        field.control().addValueChangeListener(change -> {
            if (change.isFromClient()) address.with(name, change.getValue()).go();
        });
        fields.put(name, field.control()::setValue);
        row.add(field);
        return this;
    }

    public Filters search(String name, String label) {
        Field<Input> field = Field.input("filter-" + name, "search", label);
        field.control().setValueChangeMode(ValueChangeMode.LAZY);
        field.control().addValueChangeListener(change -> {
            if (change.isFromClient()) address.with(name, change.getValue()).go();
        });
        fields.put(name, value -> {
            if (!value.equals(field.control().getValue())) field.control().setValue(value);
        });
        row.add(field);
        return this;
    }

    /** Shows what the address has chosen, and how much that leaves. */
    public void show(Address current, String howMany) {
        address = current;
        fields.forEach((name, setter) -> setter.accept(current.get(name)));
        result.setText(howMany);
        Address unfiltered = fields.keySet().stream().reduce(current, (a, name) -> a.with(name, ""), (a, b) -> b);
        all.setHref(unfiltered.href());
        all.setVisible(fields.keySet().stream().anyMatch(current::has));
    }
}
