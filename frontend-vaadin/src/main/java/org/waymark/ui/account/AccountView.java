package org.waymark.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.contract.identity.PasswordChange;
import org.waymark.contract.identity.Role;
import org.waymark.contract.identity.SignInApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** One's own account: where it is signed in, and its password. */
@Route("account")
@PermitAll
class AccountView extends Page implements BeforeEnterObserver {

    private static final Set<Role> GIVING_ACCESS =
            Set.of(Role.TRUST_LEAD, Role.SCHOOL_LEAD, Role.PROVIDER, Role.PARTNER);

    private final PasswordApi passwords;
    private final SignInApi signIns;
    private final Div messages = new Div();
    private final Field<Input> present = Field.input("present-password", "password", "Present password");
    private final NewPasswordField password = new NewPasswordField("New password");

    AccountView(PasswordApi passwords, SignInApi signIns) {
        super("Your account");
        this.passwords = passwords;
        this.signIns = signIns;
        present.control().getElement().setAttribute("autocomplete", "current-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        Me me = SignedInPerson.get();
        lead("You are signed in as " + me.name() + ".");
        if (GIVING_ACCESS.contains(me.role()))
            add(new Paragraph(new Anchor("access", "See and change who else has access")));
        if (me.is(Role.PARTICIPANT)) add(new Paragraph(new Anchor("life", "When life changes: pause, move or stop")));
        add(new Paragraph(new Anchor("account/mail", "How often you get notices by mail")));
        add(new H2("Where you are signed in"), new OwnSignIns(signIns), new H2("Password"), change());
        add(
                new H2("Second step"),
                new Paragraph(new Anchor("account/second-step", "Ask for a code of your phone when I sign in")));
    }

    private Div change() {
        Div form = new Div(
                new Paragraph("A new password ends your other sign-ins."),
                messages,
                present,
                password,
                new ActionButton("Change the password", "primary", this::save));
        form.addClassName("form");
        return form;
    }

    private void save() {
        messages.removeAll();
        present.clear();
        password.clear();
        Corrections corrections = new Corrections();
        if (present.control().getValue().isEmpty()) corrections.wrong(present, "Enter your present password");
        if (password.value().isEmpty()) password.wrong(corrections, "Choose a password");
        if (corrections.isEmpty()) send(corrections);
        if (!corrections.isEmpty()) messages.add(corrections.summary());
    }

    private void send(Corrections corrections) {
        try {
            Calls.run(passwords.changePassword(
                    new PasswordChange(present.control().getValue(), password.value())));
            present.control().setValue("");
            messages.add(Notice.done("Your password is changed", "Your other sign-ins have ended."));
        } catch (ProblemException refused) {
            if (refused.kind() != Kind.INVALID) messages.add(Notice.problem(refused));
            else if (refused.sentence().contains("present")) corrections.wrong(present, refused.sentence());
            else password.wrong(corrections, refused.sentence());
        }
    }
}
