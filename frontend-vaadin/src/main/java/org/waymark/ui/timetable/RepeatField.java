package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionWanted.Repeat;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;

/** Whether a session is the first of a series. */
class RepeatField extends Div {

    private final Field<Choice> every = Field.choice(
                    "session-repeat",
                    "Repeat",
                    List.of(
                            new Choice.Option("", "Once only"),
                            new Choice.Option("1", "Every week"),
                            new Choice.Option("2", "Every 2 weeks"),
                            new Choice.Option("3", "Every 3 weeks"),
                            new Choice.Option("4", "Every 4 weeks")))
            .hint("Weeks in which schools are closed do not count.");
    private final Field<Input> times = Field.input("session-times", "text", "How many sessions");

    RepeatField() {
        addClassName("form-row");
        times.addClassName("short");
        times.control().getElement().setAttribute("inputmode", "numeric");
        times.setVisible(false);
        every.control()
                .addValueChangeListener(
                        event -> times.setVisible(!event.getValue().isEmpty()));
        add(every, times);
    }

    @Nullable
    Repeat entered(Corrections corrections) {
        times.clear();
        if (every.control().getValue().isEmpty()) return null;
        String message = "Give the number of sessions, from 2 to 40";
        Optional<Integer> count = corrections.number(times, message);
        if (count.isPresent() && count.get() >= 2 && count.get() <= 40)
            return new Repeat(Integer.parseInt(every.control().getValue()), count.get());
        corrections.wrong(times, message);
        return null;
    }
}
