package org.waymark.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.waymark.contract.identity.LostSecondStep;
import org.waymark.contract.identity.MemberApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;

/** For whoever can give no code any more: whose second step goes, and why. */
final class LostSecondStepForm extends Section {

    private final MemberApi members;
    private final Div messages = new Div();
    private final Field<Input> email = Field.input("lost-email", "email", "Email address of the account");
    private final Field<Input> reason = Field.input("lost-reason", "text", "Why, and how you know that it is them")
            .hint("For example: lost the phone, asked me in person. They read it, and it is kept in the audit log.");

    LostSecondStepForm(MemberApi members) {
        this.members = members;
        Div form = new Div(messages, email, reason, new ActionButton("Turn it off", "warning", this::send));
        form.addClassName("form");
        add(
                new H2("Turn off a lost second step"),
                new Paragraph("For somebody who has lost both their app and the codes they noted. Their password stays."
                        + " Be sure that it is them who ask: whoever has the password gets in afterwards."),
                form);
    }

    private void send() {
        messages.removeAll();
        email.clear();
        reason.clear();
        Corrections corrections = new Corrections();
        String address = email.control().getValue().strip();
        if (!address.contains("@")) corrections.wrong(email, "Enter the email address of the account");
        String why = reason.control().getValue().strip();
        if (why.isEmpty()) corrections.wrong(reason, "Say why, and how you know that it is them");
        if (!corrections.isEmpty()) messages.add(corrections.summary());
        else turnOff(address, why);
    }

    private void turnOff(String address, String why) {
        try {
            Calls.run(members.turnOffSecondStep(new LostSecondStep(address, why)));
            messages.add(
                    Notice.done("Turned off", address + " signs in with the password alone now, and is told by mail."));
            email.control().setValue("");
            reason.control().setValue("");
        } catch (ProblemException refused) {
            messages.add(
                    refused.kind() == Kind.GONE
                            ? Notice.problem(
                                    "Nothing to turn off",
                                    "No account with that address has a second step on. Check it.")
                            : Notice.problem(refused));
        }
    }
}
