package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.contract.delivery.SessionWanted.Online;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;

/** How a session is run; what, when and where it is stays as it is. */
class RunForm extends Div {

    static final String FIRST_FIELD = "run-seats";

    private final Field<Input> seats = Field.input(FIRST_FIELD, "text", "Seats");
    private final Field<Input> room = Field.input("run-room", "text", "Room (optional)")
            .hint("One of those that the provider has named for the hub.");
    private final Field<Input> facilitator = Field.input("run-facilitator", "text", "Facilitator (optional)");
    private final Field<Input> email = Field.input("run-email", "text", "Their email address");
    private final Field<Input> link =
            Field.input("run-link", "text", "Link to join (optional)").hint("Begins with https://");
    private final Field<Input> dialIn = Field.input("run-dial", "text", "Telephone number to dial in (optional)");
    private final TimetabledSession session;
    private Corrections corrections = new Corrections();

    RunForm(TimetabledSession session) {
        this.session = session;
        addClassName("form");
        seats.addClassName("short");
        seats.control().getElement().setAttribute("inputmode", "numeric");
        add(seats, room, facilitator, email, link, dialIn);
        room.setVisible(session.hubId() != null);
        seats.control().setValue(String.valueOf(session.seats()));
        room.control().setValue(orEmpty(session.room()));
        if (session.facilitator() != null) {
            facilitator.control().setValue(session.facilitator().name());
            email.control().setValue(session.facilitator().email());
        }
        if (session.online() != null) {
            link.control().setValue(orEmpty(session.online().joinLink()));
            dialIn.control().setValue(orEmpty(session.online().dialIn()));
        }
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<SessionWanted> entered() {
        corrections = new Corrections();
        List.of(seats, facilitator, email, link).forEach(Field::clear);
        String count = text(seats);
        boolean fits = count.matches("[0-9]{1,3}") && Integer.parseInt(count) >= 1 && Integer.parseInt(count) <= 500;
        if (!fits) corrections.wrong(seats, "Give the seats as a number from 1 to 500");
        if (!text(link).isEmpty() && !text(link).startsWith("https://"))
            corrections.wrong(link, "Give a link that begins with https://");
        Facilitator who = facilitator();
        return corrections.isEmpty() ? Optional.of(wanted(Integer.parseInt(count), who)) : Optional.empty();
    }

    private @Nullable Facilitator facilitator() {
        if (text(facilitator).isEmpty() && text(email).isEmpty()) return null;
        if (text(facilitator).isEmpty()) corrections.wrong(facilitator, "Give the facilitator’s name too");
        if (!text(email).contains("@")) corrections.wrong(email, "Give an email address such as name@example.org");
        return new Facilitator(text(facilitator), text(email));
    }

    private SessionWanted wanted(int count, @Nullable Facilitator who) {
        String recording = session.online() == null ? null : session.online().recording();
        return new SessionWanted(
                session.topicId(),
                session.start(),
                session.minutes(),
                session.hubId(),
                orNull(room),
                count,
                who,
                new Online(orNull(link), orNull(dialIn), recording),
                session.access(),
                session.anchor(),
                null,
                true);
    }

    ErrorSummary problems() {
        return corrections.summary();
    }

    private static String text(Field<Input> field) {
        return field.control().getValue().strip();
    }

    private static @Nullable String orNull(Field<Input> field) {
        return text(field).isEmpty() ? null : text(field);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
