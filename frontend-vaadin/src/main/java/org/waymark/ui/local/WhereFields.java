package org.waymark.ui.local;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionChoices.Course;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** Where a session is: a hub, a school of one's own, or another place with its postcode. */
class WhereFields extends Div {

    private static final String OTHER = "other";
    private static final String HUB = "hub|";
    private static final String SCHOOL = "school|";

    private final Field<Choice> place;
    private final Field<Input> name = Field.input("local-place-name", "text", "Name of the place");
    private final Field<Input> postcode = Field.input("local-postcode", "text", "Its postcode");
    private final Field<Input> room = Field.input("local-room", "text", "Room (optional)")
            .hint("Of a hub, one of the rooms that the provider has named.");

    WhereFields(Course course, LocalSessionChoices choices) {
        addClassName("form");
        place = Field.choice("local-place", "Place", places(course, choices));
        postcode.addClassName("short");
        add(place, name, postcode, room);
        place.control().addValueChangeListener(changed -> showOther());
        showOther();
    }

    private void showOther() {
        boolean other = OTHER.equals(place.control().getValue());
        name.setVisible(other);
        postcode.setVisible(other);
    }

    void show(LocalSessionWanted w) {
        String chosen = w.schoolId() == null ? OTHER : SCHOOL + w.schoolId();
        place.control().setValue(w.hubId() == null ? chosen : HUB + w.hubId());
        name.control().setValue(orEmpty(w.place()));
        postcode.control().setValue(orEmpty(w.postcode()));
        room.control().setValue(orEmpty(w.room()));
        showOther();
    }

    void check(Corrections corrections) {
        List.of(name, postcode).forEach(Field::clear);
        place.clear();
        if (place.control().getValue().isEmpty()) corrections.wrong(place, "Choose a place");
        if (!OTHER.equals(place.control().getValue())) return;
        if (name.control().getValue().isBlank()) corrections.wrong(name, "Give the name of the place");
        if (postcode.control().getValue().isBlank()) corrections.wrong(postcode, "Give the postcode of the place");
    }

    @Nullable
    String hubId() {
        return after(HUB);
    }

    @Nullable
    String schoolId() {
        return after(SCHOOL);
    }

    @Nullable
    String otherPlace() {
        return OTHER.equals(place.control().getValue()) ? given(name) : null;
    }

    @Nullable
    String postcode() {
        return OTHER.equals(place.control().getValue()) ? given(postcode) : null;
    }

    @Nullable
    String room() {
        return given(room);
    }

    private @Nullable String after(String kind) {
        String chosen = place.control().getValue();
        return chosen.startsWith(kind) ? chosen.substring(kind.length()) : null;
    }

    private static @Nullable String given(Field<Input> field) {
        String text = field.control().getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Choice.Option> places(Course course, LocalSessionChoices choices) {
        List<Choice.Option> options = new ArrayList<>(List.of(new Choice.Option("", "Choose a place")));
        choices.schools().forEach(school -> options.add(new Choice.Option(SCHOOL + school.id(), school.name())));
        course.hubs()
                .forEach(hub -> options.add(new Choice.Option(
                        HUB + hub.id(),
                        hub.rooms().isEmpty()
                                ? hub.name()
                                : hub.name() + " (rooms: " + String.join(", ", hub.rooms()) + ")")));
        options.add(new Choice.Option(OTHER, "Another place"));
        return options;
    }
}
