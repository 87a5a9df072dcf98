package org.waymark.ui.rebooking;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.contract.rebooking.Rebooking;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.contract.rebooking.RebookingWanted;
import org.waymark.contract.rebooking.RebookingWanted.SessionName;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.timetable.Timetable;

/** Why a session, or a hub's day, is not held, and whether at another time. Nothing changes yet. */
@Route("provider/sessions/cancel")
@RolesAllowed("PROVIDER")
class CancelView extends Page implements BeforeEnterObserver {

    private final RebookingApi rebookings;
    private final TimetableApi timetable;
    private final Div messages = new Div();
    private final DateField hubDay = new DateField("Day");
    private final Field<Input> reason = Field.input("cancel-reason", "text", "Why?")
            .hint("Everybody concerned reads it, such as: the hall is flooded.");
    private final DateField newDay = new DateField("New day (optional)");
    private final Field<Input> newTime = Field.input("cancel-time", "time", "New time");
    private String key = "";
    private Address address = Address.of("");

    CancelView(RebookingApi rebookings, TimetableApi timetable) {
        super("Cancel or reschedule");
        this.rebookings = rebookings;
        this.timetable = timetable;
        hubDay.setId("cancel-day");
        newDay.setId("cancel-new-day");
        List.of(hubDay, newDay).forEach(field -> field.setManualValidation(true));
        newTime.addClassName("short");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        key = UUID.randomUUID().toString();
        startAfresh();
        messages.removeAll();
        Div form = new Div();
        form.addClassName("form");
        if (address.has("hub")) hub(form);
        else session(form);
        Div actions = new Div(
                new ActionButton("See who would go where", "primary", this::plan),
                new Anchor("provider/sessions", "Keep as it is"));
        actions.addClassName("actions");
        add(messages, form, actions);
    }

    private void hub(Div form) {
        String name = Calls.versioned(timetable.hub(address.get("hub"))).value().name();
        setHeading("Cancel a day at " + name);
        lead("All sessions there on one day. Nothing changes before you have seen who would go where.");
        form.add(hubDay, reason);
    }

    private void session(Div form) {
        TimetabledSession session = Calls.versioned(timetable.session(address.get("offer"), address.get("id")))
                .value();
        setHeading("Cancel or reschedule: " + session.topicTitle());
        lead(Words.moment(session.start()) + ", " + (session.hub() == null ? "online" : session.hub()) + ". "
                + Words.people(session.taken())
                + (session.taken() == 1 ? " has" : " have")
                + " a seat. Nothing changes before you have seen who would go where.");
        Div instead = new Div(newDay, newTime);
        instead.addClassName("form-row");
        newTime.control().setValue(session.start().toLocalTime().toString());
        form.add(reason, instead);
    }

    private void plan() {
        messages.removeAll();
        Corrections corrections = new Corrections();
        reason.clear();
        newTime.clear();
        String why = reason.control().getValue().strip();
        if (why.isEmpty()) corrections.wrong(reason, "Say why: everybody concerned reads it");
        LocalDate day = hubDay.getValue();
        if (address.has("hub") && day == null) corrections.wrong(hubDay, "Give the day");
        LocalDateTime instead = instead(corrections);
        if (!corrections.isEmpty()) messages.add(corrections.summary());
        else tried(() -> look(wanted(why, day, instead)));
    }

    /** What the new time clashes with is said before anybody is looked a place for. */
    private void look(RebookingWanted wanted) {
        Optional.ofNullable(wanted.instead())
                .map(this::clashes)
                .filter(found -> !found.clashes().isEmpty())
                .ifPresentOrElse(found -> ask(found, wanted), () -> send(wanted));
    }

    private SessionCheck clashes(LocalDateTime instead) {
        String offerId = address.get("offer");
        TimetabledSession now =
                Calls.versioned(timetable.session(offerId, address.get("id"))).value();
        return Calls.call(
                timetable.check(offerId, now.id(), SessionWanted.of(now).at(instead)));
    }

    private void ask(SessionCheck found, RebookingWanted wanted) {
        Notice clashes = Timetable.clashes(found);
        messages.add(clashes);
        if (Timetable.stops(found)) return;
        ActionButton yes = new ActionButton("Yes, at that time", "primary", () -> tried(() -> send(wanted)));
        clashes.with(yes, new ActionButton("Choose another time", "plain", messages::removeAll));
        yes.focus();
    }

    private @Nullable LocalDateTime instead(Corrections corrections) {
        LocalDate day = newDay.getValue();
        if (day == null || address.has("hub")) return null;
        try {
            return day.atTime(LocalTime.parse(newTime.control().getValue()));
        } catch (DateTimeParseException none) {
            corrections.wrong(newTime, "Give a time such as 16:00");
            return null;
        }
    }

    private RebookingWanted wanted(String why, @Nullable LocalDate day, @Nullable LocalDateTime instead) {
        return address.has("hub")
                ? new RebookingWanted(List.of(), address.get("hub"), day, why, null)
                : new RebookingWanted(
                        List.of(new SessionName(address.get("offer"), address.get("id"))), null, null, why, instead);
    }

    private void send(RebookingWanted wanted) {
        Rebooking made = Calls.versioned(rebookings.plan(key, wanted)).value();
        Address.of("provider/sessions/cancelled/" + made.id()).go();
    }

    private void tried(Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(Notice.problem(refused));
            key = UUID.randomUUID().toString();
        }
    }
}
