package org.waymark.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** Lets somebody of one's schools, or on one's offers, sign in to learn. */
@Route("access/person/:personId")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class InvitePersonView extends Page implements BeforeEnterObserver {

    private final AssignmentApi assignments;
    private final InvitationApi invitations;
    private final Div messages = new Div();
    private final Field<Input> email = Field.input("invite-email", "email", "Their email address at work");
    private final String key = UUID.randomUUID().toString();

    InvitePersonView(AssignmentApi assignments, InvitationApi invitations) {
        super("Invite to sign in");
        this.assignments = assignments;
        this.invitations = invitations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        String id = event.getRouteParameters().get("personId").orElse("");
        Person person = Calls.call(assignments.person(id));
        setHeading("Invite " + person.name() + " to sign in");
        lead("They follow and shape their own pathway. What they answer and write stays with them and their provider.");
        Div form = new Div(messages, email, new ActionButton("Send the invitation", "primary", () -> send(id)));
        form.addClassName("form");
        add(form, new Paragraph(new Anchor("access", "See who is invited")));
    }

    private void send(String personId) {
        messages.removeAll();
        email.clear();
        String address = email.control().getValue().strip();
        if (address.isEmpty()) {
            wrong("Enter an email address");
            return;
        }
        try {
            Calls.versioned(invitations.invite(key, new InvitationRequest(address, Role.PARTICIPANT, personId)));
            messages.add(Notice.done(
                    "An invitation is on its way to " + address, "Its link works once, within seven days."));
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.INVALID || refused.kind() == Kind.CONFLICT) wrong(refused.sentence());
            else messages.add(Notice.problem(refused));
        }
    }

    private void wrong(String message) {
        Corrections corrections = new Corrections();
        corrections.wrong(email, message);
        messages.add(corrections.summary());
    }
}
