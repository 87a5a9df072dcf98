package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.Register;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.messages.WriteLink;

/** Who has a seat in a session, and a way to ask one of them to move to another. */
@Route("provider/sessions/people")
@RolesAllowed("PROVIDER")
class SeatedView extends Page implements BeforeEnterObserver {

    static final String MOVED = "moved";
    static final String ASKED = "asked";

    private final AttendanceApi attendance;

    SeatedView(AttendanceApi attendance) {
        super("Who has a seat");
        this.attendance = attendance;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Register register = Calls.versioned(attendance.register(address.get("offer"), address.get("id")))
                .value();
        Address session = address.with(MOVED, "").with(ASKED, "");
        Anchor back = new Anchor(session.at("provider/sessions/one").href(), "Back to the session");
        startAfresh();
        setHeading("Who has a seat: " + register.topic());
        lead(Words.moment(register.start()) + ", " + register.place() + ".");
        if (address.has(MOVED))
            add(Notice.done(
                    address.get(MOVED) + " is moved", "They are told, and their pathway is planned around it."));
        if (address.has(ASKED))
            add(Notice.done(address.get(ASKED) + " is asked", "A seat is held meanwhile. You are told the answer."));
        if (register.lines().isEmpty()) add(new EmptyState("Nobody has a seat in this session.", back));
        else add(people(register, session), ways(register, back));
    }

    private static Div ways(Register register, Anchor back) {
        Anchor write = WriteLink.toSession(register.offerId(), register.sessionId(), register.topic());
        Div ways = new Div(write, back);
        ways.addClassName("actions");
        return ways;
    }

    private static DataTable people(Register register, Address session) {
        DataTable table = new DataTable("Who has a seat", "Person", "School", "Another session");
        register.lines()
                .forEach(line -> table.row(
                        new Anchor("provider/people/" + line.participantId(), line.name()),
                        new Span(line.school()),
                        register.open() ? new Span("It has begun") : move(line, session)));
        return table;
    }

    private static Anchor move(Register.Line line, Address session) {
        Anchor move = new Anchor(
                session.at("provider/sessions/move/" + line.participantId()).href(), "Move");
        move.setAriaLabel("Move " + line.name() + " to another session");
        return move;
    }
}
