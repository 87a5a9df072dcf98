package org.waymark.ui.timetable;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.ui.design.Words;

/** What helps people with access needs to take part, to be ticked. */
public class Facilities extends Div {

    public static final List<String> OF_PLACES =
            List.of("step-free", "hearing-loop", "accessible-toilet", "quiet-room", "reserved-parking");
    public static final List<String> OF_SESSIONS = List.of("captions", "british-sign-language", "regular-breaks");

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    public Facilities(String title, List<String> choices) {
        addClassName("stacked");
        add(new H2(title));
        choices.forEach(choice -> {
            Checkbox box = new Checkbox(Words.access(List.of(choice)));
            boxes.put(choice, box);
            add(new Div(box));
        });
    }

    public void show(Collection<String> chosen) {
        boxes.forEach((choice, box) -> box.setValue(chosen.contains(choice)));
    }

    public List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        boxes.forEach((choice, box) -> {
            if (box.getValue()) chosen.add(choice);
        });
        return chosen;
    }
}
