package org.waymark.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.contract.identity.ResetRequest;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** Asks for a link by which another password can be chosen. Says the same whoever's address it is. */
@Route("forgotten")
@AnonymousAllowed
class ForgottenView extends Page implements BeforeEnterObserver {

    private final PasswordApi passwords;
    private final Div messages = new Div();
    private final Field<Input> email = Field.input("email", "email", "Email address");

    ForgottenView(PasswordApi passwords) {
        super("Choose another password");
        this.passwords = passwords;
        email.control().getElement().setAttribute("autocomplete", "username");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("We send you a link. It also opens an account that was locked after too many tries.");
        Div form = new Div(messages, email, new ActionButton("Send me a link", "primary", this::ask));
        form.addClassName("form");
        add(form, new Paragraph(new Anchor("sign-in", "Back to signing in")));
    }

    private void ask() {
        messages.removeAll();
        email.clear();
        String address = email.control().getValue().strip();
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            Corrections corrections = new Corrections();
            corrections.wrong(email, "Enter an email address like name@school.example");
            messages.add(corrections.summary());
            return;
        }
        try {
            Calls.run(passwords.askForReset(new ResetRequest(address)));
            messages.add(Notice.done(
                    "Look into your mail",
                    "We have sent a mail to " + address
                            + ". Its link works once, for an hour. Nothing there after a few"
                            + " minutes? Look where unwanted mail goes."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }
}
