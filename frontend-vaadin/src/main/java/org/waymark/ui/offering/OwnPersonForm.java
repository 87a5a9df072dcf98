package org.waymark.ui.offering;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.delivery.TypicalParticipant;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** The fields of a typical participant, and what is wrong with them. */
class OwnPersonForm extends Div {

    private static final int SHORTEST_WEEK = 30;
    private static final int LONGEST_WEEK = 1_200;
    private static final int LONGEST_NAME = 60;
    private static final int FARTHEST = 300;

    private final Field<Input> name = Field.input("name", "text", "What to call them")
            .hint("Say what kind of person it is, such as “Deputy on two sites”. Do not use a real person’s name.");
    private final Field<Choice> phase = Field.choice(
            "phase",
            "Phase",
            Stream.of(Phase.values())
                    .map(one -> new Choice.Option(one.name(), Words.phase(one)))
                    .toList());
    private final Field<Choice> kind = Field.choice(
            "kind",
            "Kind of school",
            Stream.of(SchoolKind.values())
                    .map(one -> new Choice.Option(one.name(), Words.schoolKind(one)))
                    .toList());
    private final Field<Input> hours = number("hours", "Hours a week");
    private final Field<Input> another = number("another", "Of these, hours for a second qualification (optional)")
            .hint("What is left is planned with.");
    private final Field<Input> kilometres =
            number("kilometres", "Kilometres from the nearest hub").hint("As the crow flies.");
    private final Checkbox rural = new Checkbox("In the country: roads are slow");
    private final Checkbox travels = new Checkbox("Travels to sessions in person");
    private Corrections corrections = new Corrections();

    /** @param person null for somebody new */
    OwnPersonForm(@Nullable TypicalParticipant person) {
        addClassName("form");
        rural.setId("rural");
        travels.setId("travels");
        travels.setValue(true);
        phase.control().setValue(Phase.PRIMARY.name());
        kind.control().setValue(SchoolKind.MAINSTREAM.name());
        if (person != null) show(person);
        add(name, phase, kind, hours, another, kilometres, new Div(rural), new Div(travels));
    }

    private static Field<Input> number(String id, String label) {
        Field<Input> field = Field.input(id, "text", label);
        field.addClassName("short");
        field.control().getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private void show(TypicalParticipant person) {
        name.control().setValue(person.name());
        phase.control().setValue(person.phase().name());
        kind.control().setValue(person.kind().name());
        hours.control().setValue(Words.decimalHours(person.minutesPerWeek()));
        if (person.minutesForAnother() > 0) another.control().setValue(Words.decimalHours(person.minutesForAnother()));
        kilometres.control().setValue(String.valueOf(person.kilometres()));
        rural.setValue(person.rural());
        travels.setValue(person.travels());
    }

    /** Who was entered, if nothing is wrong; otherwise {@link #problems} says what is. */
    Optional<TypicalParticipant> entered() {
        corrections = new Corrections();
        List.of(name, hours, another, kilometres).forEach(Field::clear);
        String called = name.control().getValue().strip();
        if (called.isEmpty()) corrections.wrong(name, "Give them a name, such as “Deputy on two sites”");
        if (called.length() > LONGEST_NAME) corrections.wrong(name, "Use at most 60 characters for the name");
        int week = corrections
                .minutes(hours, "Give the hours as a number, such as 3")
                .orElse(SHORTEST_WEEK);
        if (week < SHORTEST_WEEK || week > LONGEST_WEEK)
            corrections.wrong(hours, "Give them half an hour to 20 hours a week");
        TypicalParticipant person = new TypicalParticipant(
                called,
                Phase.valueOf(phase.control().getValue()),
                SchoolKind.valueOf(kind.control().getValue()),
                week,
                minutesForAnother(week),
                distance(),
                rural.getValue(),
                travels.getValue());
        return corrections.isEmpty() ? Optional.of(person) : Optional.empty();
    }

    private int minutesForAnother(int week) {
        if (another.control().getValue().isBlank()) return 0;
        int taken = corrections
                .minutes(another, "Give the hours as a number, such as 2, or none")
                .orElse(0);
        if (week >= SHORTEST_WEEK && week - taken < SHORTEST_WEEK)
            corrections.wrong(another, "Leave at least half an hour a week for this qualification");
        return taken;
    }

    private int distance() {
        String message = "Give whole kilometres, from 0 to 300";
        if (kilometres.control().getValue().isBlank()) corrections.wrong(kilometres, message);
        int far = corrections.number(kilometres, message).orElse(0);
        if (far > FARTHEST) corrections.wrong(kilometres, message);
        return far;
    }

    ErrorSummary problems() {
        return corrections.summary();
    }
}
