package org.waymark.ui.timetable;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.Topic;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.contract.delivery.SessionWanted.Online;
import org.waymark.contract.delivery.SessionWanted.Repeat;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;

/** What a session consists of, and what is wrong with it. */
class SessionForm extends Div {

    static final String FIRST_FIELD = "session-topic";
    private static final String ONLINE = "online";

    private final Field<Choice> topic;
    private final Field<Choice> place;
    private final DateField day = new DateField("Day");
    private final Field<Input> time = Field.input("session-time", "time", "Begins");
    private final Field<Input> minutes = number("session-minutes", "Minutes");
    private final Field<Input> seats = number("session-seats", "Seats");
    private final Field<Input> facilitator = Field.input("session-facilitator", "text", "Facilitator (optional)");
    private final Field<Input> email = Field.input("session-email", "text", "Their email address");
    private final Field<Input> link =
            Field.input("session-link", "text", "Link to join (optional)").hint("Begins with https://");
    private final Field<Input> dialIn = Field.input("session-dial", "text", "Telephone number to dial in (optional)");
    private final Field<Input> recording = Field.input("session-recording", "text", "Link to the recording (optional)");
    private final Checkbox anchor = new Checkbox("An anchor: meant for the whole cohort");
    private final Facilities facilities = new Facilities("In the session", Facilities.OF_SESSIONS);
    private final RepeatField repeat = new RepeatField();
    private List<String> otherAccess = List.of();
    private Corrections corrections = new Corrections();

    SessionForm(List<Topic> topics, List<Hub> hubs, boolean isNew) {
        addClassName("form");
        topic = Field.choice(FIRST_FIELD, "Topic", topics(topics));
        place = Field.choice("session-place", "Place", places(hubs));
        day.setId("session-day");
        day.setManualValidation(true);
        List.of(minutes, seats, time).forEach(field -> field.addClassName("short"));
        Div when = new Div(day, time);
        when.addClassName("form-row");
        Div size = new Div(minutes, seats);
        size.addClassName("form-row");
        Div online = new Div(link, dialIn, recording);
        online.addClassName("form");
        add(topic, place, when, size, anchor);
        if (isNew) add(repeat);
        add(new H2("Who runs it"), facilitator, email, facilities, new NativeDetails("To take part online", online));
        minutes.control().setValue("90");
        seats.control().setValue("24");
    }

    void show(TimetabledSession s) {
        topic.control().setValue(s.topicId());
        place.control().setValue(s.hubId() == null ? ONLINE : value(s.hubId(), s.room()));
        day.setValue(s.start().toLocalDate());
        time.control().setValue(s.start().toLocalTime().toString());
        minutes.control().setValue(String.valueOf(s.minutes()));
        seats.control().setValue(String.valueOf(s.seats()));
        anchor.setValue(s.anchor());
        if (s.facilitator() != null) {
            facilitator.control().setValue(s.facilitator().name());
            email.control().setValue(s.facilitator().email());
        }
        if (s.online() != null) {
            link.control().setValue(orEmpty(s.online().joinLink()));
            dialIn.control().setValue(orEmpty(s.online().dialIn()));
            recording.control().setValue(orEmpty(s.online().recording()));
        }
        facilities.show(s.access());
        otherAccess = s.access().stream()
                .filter(one -> !Facilities.OF_SESSIONS.contains(one))
                .toList();
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<SessionWanted> entered() {
        corrections = new Corrections();
        List.of(time, minutes, seats, facilitator, email, link).forEach(Field::clear);
        List.of(topic, place).forEach(Field::clear);
        day.setInvalid(false);
        if (topic.control().getValue().isEmpty()) corrections.wrong(topic, "Choose a topic");
        if (place.control().getValue().isEmpty()) corrections.wrong(place, "Choose a place, or online");
        Optional<LocalDateTime> start = start();
        int lasts = within(minutes, 15, 600, "Give the minutes as a number from 15 to 600");
        int count = within(seats, 1, 500, "Give the seats as a number from 1 to 500");
        Facilitator who = facilitator();
        Online online = online();
        Repeat often = repeat.entered(corrections);
        return corrections.isEmpty()
                ? Optional.of(wanted(start.orElseThrow(), lasts, count, who, online, often))
                : Optional.empty();
    }

    private SessionWanted wanted(
            LocalDateTime start,
            int lasts,
            int count,
            @Nullable Facilitator who,
            @Nullable Online online,
            @Nullable Repeat often) {
        String chosen = place.control().getValue();
        String[] parts = chosen.split("\\|", 2);
        return new SessionWanted(
                topic.control().getValue(),
                start,
                lasts,
                chosen.equals(ONLINE) ? null : parts[0],
                parts.length == 2 ? parts[1] : null,
                count,
                who,
                online,
                Stream.concat(otherAccess.stream(), facilities.chosen().stream())
                        .toList(),
                anchor.getValue(),
                often,
                false);
    }

    private Optional<LocalDateTime> start() {
        Optional<LocalDate> date = day.getOptionalValue();
        if (date.isEmpty()) corrections.wrong(day, "Give a day");
        try {
            LocalTime at = LocalTime.parse(time.control().getValue());
            return date.map(given -> given.atTime(at));
        } catch (DateTimeParseException none) {
            corrections.wrong(time, "Give a time such as 16:00");
            return Optional.empty();
        }
    }

    private int within(Field<Input> field, int least, int most, String message) {
        Optional<Integer> given = corrections.number(field, message);
        if (given.isEmpty() && corrections.isEmpty()) corrections.wrong(field, message);
        if (given.isPresent() && (given.get() < least || given.get() > most)) corrections.wrong(field, message);
        return given.orElse(least);
    }

    private @Nullable Facilitator facilitator() {
        String name = facilitator.control().getValue().strip();
        String address = email.control().getValue().strip();
        if (name.isEmpty() && address.isEmpty()) return null;
        if (name.isEmpty()) corrections.wrong(facilitator, "Give the facilitator’s name too");
        if (!address.contains("@")) corrections.wrong(email, "Give an email address such as name@example.org");
        return new Facilitator(name, address);
    }

    private @Nullable Online online() {
        for (Field<Input> field : List.of(link, recording)) {
            String given = field.control().getValue().strip();
            if (!given.isEmpty() && !given.startsWith("https://"))
                corrections.wrong(field, "Give a link that begins with https://");
        }
        Online online = new Online(orNull(link), orNull(dialIn), orNull(recording));
        return online.equals(new Online(null, null, null)) ? null : online;
    }

    private static @Nullable String orNull(Field<Input> field) {
        String given = field.control().getValue().strip();
        return given.isEmpty() ? null : given;
    }

    ErrorSummary problems() {
        return corrections.summary();
    }

    private static List<Choice.Option> topics(List<Topic> topics) {
        List<Choice.Option> options = new ArrayList<>(List.of(new Choice.Option("", "Choose a topic")));
        topics.forEach(one -> options.add(new Choice.Option(one.id(), one.title())));
        return options;
    }

    private static List<Choice.Option> places(List<Hub> hubs) {
        List<Choice.Option> options =
                new ArrayList<>(List.of(new Choice.Option("", "Choose a place"), new Choice.Option(ONLINE, "Online")));
        hubs.forEach(hub -> {
            options.add(new Choice.Option(hub.id(), hub.name()));
            hub.rooms()
                    .forEach(room -> options.add(new Choice.Option(
                            value(hub.id(), room.name()),
                            hub.name() + ": " + room.name() + " (" + room.seats() + ")")));
        });
        return options;
    }

    private static String value(String hubId, @Nullable String room) {
        return room == null ? hubId : hubId + "|" + room;
    }

    private static Field<Input> number(String id, String label) {
        Field<Input> field = Field.input(id, "text", label);
        field.control().getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
