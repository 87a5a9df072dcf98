package org.waymark.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.contract.identity.NewPassword;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** Where the link for another password leads. */
@Route("reset")
@AnonymousAllowed
class ResetView extends Page implements BeforeEnterObserver {

    private final PasswordApi passwords;
    private final Div messages = new Div();
    private final NewPasswordField password = new NewPasswordField("New password");
    private String token = "";

    ResetView(PasswordApi passwords) {
        super("Choose a new password");
        this.passwords = passwords;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        token = Address.of(event.getLocation()).get("token");
        try {
            show(Calls.call(passwords.lookAtReset(new OneTimeLink(token))).email());
        } catch (ProblemException unknown) {
            if (unknown.kind() == Kind.GONE || unknown.kind() == Kind.INVALID) add(ended());
            else add(Notice.problem(unknown));
        }
    }

    private void show(String email) {
        lead("For the account of " + email + ". It will be signed out everywhere.");
        Div form = new Div(messages, password, new ActionButton("Save the password", "primary", this::save));
        form.addClassName("form");
        add(form);
    }

    private void save() {
        messages.removeAll();
        password.clear();
        Corrections corrections = new Corrections();
        if (password.value().isEmpty()) password.wrong(corrections, "Choose a password");
        if (corrections.isEmpty()) send(corrections);
        if (!corrections.isEmpty()) messages.add(corrections.summary());
    }

    private void send(Corrections corrections) {
        try {
            Calls.run(passwords.completeReset(new NewPassword(token, password.value())));
            UI.getCurrent().navigate("sign-in", QueryParameters.of("changed", ""));
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.INVALID) password.wrong(corrections, refused.sentence());
            else messages.add(refused.kind() == Kind.GONE ? ended() : Notice.problem(refused));
        }
    }

    private static Notice ended() {
        return Notice.problem(
                        "This link no longer works", "It has been used or has run out: such links hold for an hour.")
                .with(new Anchor("forgotten", "Ask for another"));
    }
}
