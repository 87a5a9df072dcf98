package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TimetabledSession;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;
import org.waymark.ui.messages.WriteLink;

/** A partner looks after one session of an offer that it runs. */
@Route("provider/sessions/run")
@RolesAllowed("PARTNER")
class RunSessionView extends Page implements BeforeEnterObserver {

    private final TimetableApi timetable;
    private final Div messages = new Div();
    private final Div content = new Div();
    private String offerId = "";

    RunSessionView(TimetableApi timetable) {
        super("Session");
        this.timetable = timetable;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        offerId = address.get("offer");
        startAfresh();
        messages.removeAll();
        add(messages, content);
        show(Calls.versioned(timetable.session(offerId, address.get("id"))));
    }

    private void show(Versioned<TimetabledSession> read) {
        TimetabledSession session = read.value();
        setHeading(session.topicTitle());
        content.removeAll();
        content.add(SessionView.facts(session)
                .row("When and where", Words.moment(session.start()) + ", " + where(session)));
        if (session.cancelled() != null) {
            content.add(Notice.warning("This session is cancelled", session.cancelled()));
            return;
        }
        RunForm form = new RunForm(session);
        Div actions = new Div(
                new ActionButton("Save", "primary", () -> save(form, read)),
                new Anchor("provider/sessions", "All sessions"));
        if (session.taken() > 0) actions.add(WriteLink.toSession(offerId, session.id(), session.topicTitle()));
        actions.addClassName("actions");
        content.add(new H2("How it is run"), form, actions);
    }

    private static String where(TimetabledSession session) {
        return session.hub() == null ? "online" : session.hub();
    }

    private void save(RunForm form, Versioned<TimetabledSession> read) {
        messages.removeAll();
        Optional<SessionWanted> entered = form.entered();
        if (entered.isEmpty()) {
            messages.add(form.problems());
            return;
        }
        try {
            show(Calls.versioned(timetable.changeSession(offerId, read.value().id(), read.etag(), entered.get())));
            messages.add(Notice.done("The session is saved", ""));
        } catch (ProblemException refused) {
            messages.add(
                    refused.kind() == Kind.INVALID
                            ? new ErrorSummary(List.of(new ErrorSummary.Line(refused.sentence(), RunForm.FIRST_FIELD)))
                            : Notice.problem(refused));
        }
    }
}
