package org.waymark.ui.local;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionChoices.Course;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.LocalSessionWanted.Audience;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.timetable.Facilities;

/** What a session of one's own consists of, and what is wrong with it. */
class LocalForm extends Div {

    static final String FIRST_FIELD = "local-topic";

    private final Course course;
    private final Field<Choice> topic;
    private final WhereFields where;
    private final DateField day = new DateField("Day");
    private final Field<Input> time = Field.input("local-time", "time", "Begins");
    private final Field<Input> minutes = number("local-minutes", "Minutes");
    private final Field<Input> seats = number("local-seats", "Seats");
    private final Field<Input> facilitator = Field.input("local-facilitator", "text", "Facilitator");
    private final Field<Input> email = Field.input("local-email", "text", "Their email address");
    private final Facilities facilities = new Facilities(
            "What the place offers",
            Stream.concat(Facilities.OF_PLACES.stream(), Facilities.OF_SESSIONS.stream())
                    .toList());
    private final Field<Choice> audience = Field.choice("local-audience", "Who may come", audiences());
    private final Field<Input> within = number("local-within", "Minutes others may have to drive (if near by)");
    private Corrections corrections = new Corrections();

    LocalForm(Course course, LocalSessionChoices choices) {
        this.course = course;
        addClassName("form");
        topic = Field.choice(FIRST_FIELD, "Topic", topics(course));
        where = new WhereFields(course, choices);
        day.setId("local-day");
        day.setManualValidation(true);
        List.of(minutes, seats, time, within).forEach(field -> field.addClassName("short"));
        add(topic, row(day, time), row(minutes, seats), new H2("Where"), where);
        add(new H2("Who runs it"), facilitator, email, facilities);
        add(new H2("For whom"), audience, within);
        minutes.control().setValue("120");
        seats.control().setValue("16");
        within.control().setValue("30");
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        Div row = new Div(fields);
        row.addClassName("form-row");
        return row;
    }

    void show(LocalSessionWanted w) {
        topic.control().setValue(w.topicId());
        where.show(w);
        day.setValue(w.start().toLocalDate());
        time.control().setValue(w.start().toLocalTime().toString());
        minutes.control().setValue(String.valueOf(w.minutes()));
        seats.control().setValue(String.valueOf(w.seats()));
        facilitator.control().setValue(w.facilitator().name());
        email.control().setValue(w.facilitator().email());
        facilities.show(w.access());
        audience.control().setValue(Address.text(w.audience()));
        if (w.withinMinutes() != null) within.control().setValue(String.valueOf(w.withinMinutes()));
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<LocalSessionWanted> entered() {
        corrections = new Corrections();
        List.of(time, minutes, seats, facilitator, email, within).forEach(Field::clear);
        topic.clear();
        day.setInvalid(false);
        if (topic.control().getValue().isEmpty()) corrections.wrong(topic, "Choose a topic");
        where.check(corrections);
        LocalDateTime start = start();
        int lasts = within(minutes, 15, 600, "Give the minutes as a number from 15 to 600");
        int count = within(seats, 1, 500, "Give the seats as a number from 1 to 500");
        Audience who = audience();
        int near = who == Audience.NEAR_BY ? within(within, 5, 240, "Give the minutes as a number from 5 to 240") : 0;
        checkFacilitator();
        return corrections.isEmpty() && start != null
                ? Optional.of(wanted(start, lasts, count, who, near == 0 ? null : near))
                : Optional.empty();
    }

    private LocalSessionWanted wanted(LocalDateTime start, int lasts, int count, Audience who, @Nullable Integer near) {
        return new LocalSessionWanted(
                course.id(),
                topic.control().getValue(),
                start,
                lasts,
                where.hubId(),
                where.schoolId(),
                where.otherPlace(),
                where.postcode(),
                where.room(),
                count,
                new Facilitator(
                        facilitator.control().getValue().strip(),
                        email.control().getValue().strip()),
                facilities.chosen(),
                who,
                near);
    }

    private @Nullable LocalDateTime start() {
        Optional<LocalDate> date = day.getOptionalValue();
        if (date.isEmpty()) corrections.wrong(day, "Give a day");
        try {
            LocalTime at = LocalTime.parse(time.control().getValue());
            return date.map(given -> given.atTime(at)).orElse(null);
        } catch (DateTimeParseException none) {
            corrections.wrong(time, "Give a time such as 16:00");
            return null;
        }
    }

    private int within(Field<Input> field, int least, int most, String message) {
        String given = field.control().getValue().strip();
        boolean fits =
                given.matches("[0-9]{1,4}") && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most;
        if (!fits) corrections.wrong(field, message);
        return fits ? Integer.parseInt(given) : least;
    }

    private void checkFacilitator() {
        if (facilitator.control().getValue().isBlank()) corrections.wrong(facilitator, "Say who runs it");
        if (!email.control().getValue().contains("@"))
            corrections.wrong(email, "Give an email address such as name@example.org");
    }

    private Audience audience() {
        return Stream.of(Audience.values())
                .filter(one -> Address.text(one).equals(audience.control().getValue()))
                .findFirst()
                .orElse(offered().getFirst());
    }

    ErrorSummary problems() {
        return corrections.summary();
    }

    private static List<Choice.Option> topics(Course course) {
        List<Choice.Option> options = new ArrayList<>(List.of(new Choice.Option("", "Choose a topic")));
        course.topics().forEach(one -> options.add(new Choice.Option(one.id(), one.name())));
        return options;
    }

    /** A partner's own people are all on the offer. */
    private static List<Audience> offered() {
        return LocalWords.isPartner()
                ? List.of(Audience.WHOLE_OFFER, Audience.NEAR_BY)
                : List.of(Audience.OWN_PEOPLE, Audience.NEAR_BY, Audience.WHOLE_OFFER);
    }

    private static List<Choice.Option> audiences() {
        return offered().stream()
                .map(one -> new Choice.Option(Address.text(one), LocalWords.audience(one)))
                .toList();
    }

    private static Field<Input> number(String id, String label) {
        Field<Input> field = Field.input(id, "text", label);
        field.control().getElement().setAttribute("inputmode", "numeric");
        return field;
    }
}
