package org.waymark.ui.pathway;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Field;

/** Many things of which a few are chosen: folded away, with their number and the number chosen in its name. */
class ChoiceList extends NativeDetails {

    /**
     * @param hint what choosing it means
     * @param open false where it cannot be chosen; the hint then says why
     * @param kinds by which the list can be narrowed to it
     */
    record Item(String id, String label, String hint, boolean open, List<String> kinds) {

        Item(String id, String label, String hint, boolean open) {
            this(id, label, hint, open, List.of());
        }
    }

    private static final String ALL = "";

    private final String name;
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    ChoiceList(String name, String intro, List<Item> items, Runnable onChange) {
        this.name = name;
        addClassNames("fold", "choice-list");
        FieldSet set = new FieldSet(intro);
        narrowing(items).ifPresent(set::add);
        items.forEach(item -> set.add(line(item, onChange)));
        setContent(set);
        count();
    }

    /** Empty where no kinds are told. What is chosen stays in sight. */
    private Optional<Field<Choice>> narrowing(List<Item> items) {
        List<String> kinds = items.stream()
                .flatMap(item -> item.kinds().stream())
                .distinct()
                .sorted()
                .toList();
        if (kinds.isEmpty()) return Optional.empty();
        List<Choice.Option> options = Stream.concat(
                        Stream.of(new Choice.Option(ALL, "All topics")),
                        kinds.stream().map(Choice.Option::new))
                .toList();
        Field<Choice> field = Field.choice("narrow-topics", "By interest or role", options);
        field.control().addValueChangeListener(event -> items.forEach(item -> narrow(item, event.getValue())));
        return Optional.of(field);
    }

    private void narrow(Item item, String kind) {
        Checkbox box = Objects.requireNonNull(boxes.get(item.id()));
        boolean fits = kind.equals(ALL) || item.kinds().contains(kind) || box.getValue();
        box.getParent().ifPresent(line -> line.setVisible(fits));
    }

    private Div line(Item item, Runnable onChange) {
        Checkbox box = new Checkbox(item.label());
        box.setEnabled(item.open());
        box.setHelperText(item.hint());
        box.addValueChangeListener(event -> {
            count();
            if (event.isFromClient()) onChange.run();
        });
        boxes.put(item.id(), box);
        return new Div(box);
    }

    List<String> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    void choose(Collection<String> ids) {
        boxes.forEach((id, box) -> box.setValue(ids.contains(id)));
        if (!chosen().isEmpty()) setOpen(true);
    }

    private void count() {
        int chosen = chosen().size();
        setSummaryText(name + " (" + (chosen == 0 ? "" : chosen + " of ") + boxes.size() + ")");
    }
}
