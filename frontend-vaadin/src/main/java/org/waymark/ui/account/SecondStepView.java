package org.waymark.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.waymark.contract.identity.PasswordAgain;
import org.waymark.contract.identity.SecondFactorApi;
import org.waymark.contract.identity.SecondFactorCode;
import org.waymark.contract.identity.SecondFactorStart;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;

/** Turning the second step at the sign-in on and off. */
@Route("account/second-step")
@PermitAll
class SecondStepView extends Page implements BeforeEnterObserver {

    private final SecondFactorApi factors;
    private final Div messages = new Div();
    private final Div content = new Div();

    SecondStepView(SecondFactorApi factors) {
        super("A second step when you sign in");
        this.factors = factors;
        content.addClassName("form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead(
                "Besides your password you enter a code that an app on your phone shows. Whoever learns your password alone"
                        + " cannot sign in.");
        add(messages, content, new Paragraph(new Anchor("account", "Back to your account")));
        if (Calls.call(factors.secondFactor()).on()) offerToTurnOff();
        else offerToBegin();
    }

    private void offerToBegin() {
        content.removeAll();
        content.add(new ActionButton("Set it up", "primary", () -> attempt(() -> show(Calls.call(factors.begin())))));
    }

    private void show(SecondFactorStart start) {
        Field<Input> code = Field.input("code", "text", "The code that the app shows now");
        code.control()
                .getElement()
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("inputmode", "numeric");
        Span secret = new Span(start.secret().replaceAll("(.{4})(?!$)", "$1 "));
        secret.addClassName("secret");
        OrderedList steps = new OrderedList(
                new ListItem("Open your authenticator app and add an account."),
                new ListItem(new Span("Point its camera at this drawing, or type in: "), secret),
                new ListItem("Enter the code of six digits that it shows."));
        content.removeAll();
        content.add(
                steps,
                new Drawing(start.qrSvg(), "qr"),
                code,
                new ActionButton("Turn it on", "primary", () -> confirm(code)));
    }

    private void confirm(Field<Input> code) {
        code.clear();
        messages.removeAll();
        String entered = code.control().getValue().strip();
        if (entered.isEmpty()) wrong(code, "Enter the code that the app shows");
        else
            attempt(
                    code,
                    () -> told(Calls.call(factors.confirm(new SecondFactorCode(entered)))
                            .codes()));
    }

    private void told(List<String> codes) {
        OrderedList list = new OrderedList();
        list.addClassName("secret");
        codes.forEach(code -> list.add(new ListItem(code)));
        content.removeAll();
        content.add(
                Notice.done("The second step is on", "From the next time on you are asked for a code."),
                new H2("Keep these codes"),
                new Paragraph("If you lose your phone, each of them opens your account once. They are shown this once:"
                        + " print them or write them down."),
                list,
                new PrintButton("Print these codes"));
    }

    private void offerToTurnOff() {
        Field<Input> password = Field.input("password", "password", "Your password");
        password.control().getElement().setAttribute("autocomplete", "current-password");
        content.removeAll();
        content.add(
                new Paragraph("The second step is on."),
                password,
                new ActionButton("Turn it off", "warning", () -> turnOff(password)));
    }

    private void turnOff(Field<Input> password) {
        password.clear();
        messages.removeAll();
        String entered = password.control().getValue();
        if (entered.isEmpty()) wrong(password, "Enter your password");
        else
            attempt(password, () -> {
                Calls.run(factors.turnOff(new PasswordAgain(entered)));
                offerToBegin();
                messages.add(Notice.done("The second step is off", "Your password alone opens your account."));
            });
    }

    private void attempt(Field<Input> field, Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            if (refused.kind() == Kind.INVALID) wrong(field, refused.sentence());
            else messages.add(Notice.problem(refused));
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    private void wrong(Field<Input> field, String message) {
        Corrections corrections = new Corrections();
        corrections.wrong(field, message);
        messages.add(corrections.summary());
    }
}
