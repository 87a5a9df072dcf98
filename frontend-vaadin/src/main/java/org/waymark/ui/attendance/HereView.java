package org.waymark.ui.attendance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.waymark.contract.attendance.AttendedSession;
import org.waymark.contract.attendance.CheckIn;
import org.waymark.contract.attendance.CheckInApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Where a session's code leads: whoever opens it with a seat in the session is marked as present. */
@Route("here")
@RolesAllowed("PARTICIPANT")
class HereView extends Page implements BeforeEnterObserver {

    private final CheckInApi checkIns;
    private final Div messages = new Div();
    private final Field<Input> code = Field.input("code", "text", "Code")
            .hint("Six letters and digits, shown in the session. It changes each minute.");

    HereView(CheckInApi checkIns) {
        super("I am here");
        this.checkIns = checkIns;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        Div form = new Div(code, new ActionButton("I am here", "primary", this::send));
        form.addClassName("form");
        add(messages, form);
        String given = Address.of(event.getLocation()).get("code");
        if (!given.isEmpty()) arrive(given);
    }

    private void send() {
        messages.removeAll();
        code.clear();
        String given = code.control().getValue().strip();
        if (given.isEmpty()) code.error("Enter the code that is shown in the session");
        else arrive(given);
    }

    private void arrive(String given) {
        try {
            AttendedSession session = Calls.call(checkIns.checkIn(SignedInPerson.participantId(), new CheckIn(given)));
            messages.add(Notice.done(
                            "You are marked: " + MarkWords.of(session.mark()).toLowerCase(Locale.UK),
                            session.topic() + ", " + Words.moment(session.start()) + ", " + session.place() + ".")
                    .with(new Anchor("attendance", "Your attendance")));
        } catch (ProblemException refused) {
            messages.add(Notice.problem("You are not marked yet", refused.sentence()));
        }
    }
}
