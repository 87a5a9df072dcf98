package org.waymark.ui.pathway;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many things of which a few are chosen: folded away, with the number chosen in its name. */
class ChoiceList extends NativeDetails {

    /**
     * @param hint what choosing it means
     * @param open false where it cannot be chosen; the hint then says why
     */
    record Item(String id, String label, String hint, boolean open) {}

    private final String name;
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    ChoiceList(String name, String intro, List<Item> items, Runnable onChange) {
        this.name = name;
        addClassNames("fold", "choice-list");
        FieldSet set = new FieldSet(intro);
        items.forEach(item -> set.add(line(item, onChange)));
        setContent(set);
        count();
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
        setSummaryText(chosen == 0 ? name : name + " (" + chosen + ")");
    }
}
