package org.waymark.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.identity.Acceptance;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.InvitationToAccept;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Where the link of an invitation leads: who invites to what, and the little that is needed to begin. */
@Route("invitation")
@AnonymousAllowed
class InvitationView extends Page implements BeforeEnterObserver {

    private final InvitationApi invitations;
    private final Div messages = new Div();
    private final Field<Input> email = Field.input("email", "email", "Your email address");
    private final Field<Input> name = Field.input("name", "text", "Your name");
    private final NewPasswordField password = new NewPasswordField("Choose a password");
    private String token = "";

    InvitationView(InvitationApi invitations) {
        super("You are invited to Waymark");
        this.invitations = invitations;
        name.control().getElement().setAttribute("autocomplete", "name");
        email.control().getElement().setAttribute("autocomplete", "username");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        token = Address.of(event.getLocation()).get("token");
        try {
            show(Calls.call(invitations.look(new OneTimeLink(token))));
        } catch (ProblemException unknown) {
            if (unknown.kind() == Kind.GONE || unknown.kind() == Kind.INVALID) add(ended());
            else add(Notice.problem(unknown));
        }
    }

    private static Notice ended() {
        return Notice.problem(
                        "This invitation no longer works",
                        "It has been used, was withdrawn or has run out: invitations hold for seven days. If you have"
                                + " set your password already, sign in; otherwise ask for another.")
                .with(new Anchor("sign-in", "Sign in"));
    }

    private void show(InvitationToAccept invitation) {
        lead(invitation.invitedBy() + " invites you as " + Words.acting(invitation.role(), invitation.organisation())
                + ".");
        Div form = new Div(messages);
        form.addClassName("form");
        String address = invitation.email();
        if (address == null) form.add(email);
        else form.add(new Paragraph("Your email address is " + address + ". You will sign in with it."));
        if (invitation.known()) form.add(new Paragraph("You have an account already: the role is added to it."));
        else form.add(name, password);
        String begin = invitation.known() ? "Accept" : "Set up my account";
        form.add(new ActionButton(begin, "primary", () -> accept(invitation)));
        add(form);
    }

    private void accept(InvitationToAccept invitation) {
        Corrections corrections = new Corrections();
        messages.removeAll();
        email.clear();
        name.clear();
        password.clear();
        if (invitation.email() == null && !email.control().getValue().contains("@"))
            corrections.wrong(email, "Enter an email address like name@school.example");
        if (!invitation.known() && name.control().getValue().isBlank()) corrections.wrong(name, "Enter your name");
        if (!invitation.known() && password.value().isEmpty()) password.wrong(corrections, "Choose a password");
        if (corrections.isEmpty())
            send(new Acceptance(
                    token,
                    orNull(email.control().getValue()),
                    orNull(name.control().getValue()),
                    orNull(password.value())));
        else messages.add(corrections.summary());
    }

    private void send(Acceptance acceptance) {
        try {
            Calls.run(invitations.accept(acceptance));
            UI.getCurrent().navigate("sign-in", com.vaadin.flow.router.QueryParameters.of("ready", ""));
        } catch (ProblemException refused) {
            if (refused.kind() != Kind.INVALID) {
                messages.add(refused.kind() == Kind.GONE ? ended() : Notice.problem(refused));
                return;
            }
            Corrections corrections = new Corrections();
            password.wrong(corrections, refused.sentence());
            messages.add(corrections.summary());
        }
    }

    private static @Nullable String orNull(String entered) {
        return entered.isBlank() ? null : entered;
    }
}
