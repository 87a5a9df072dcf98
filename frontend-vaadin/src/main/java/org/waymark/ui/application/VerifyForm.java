package org.waymark.ui.application;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import org.waymark.contract.application.TaskToVerify;
import org.waymark.contract.application.VerificationAnswer;
import org.waymark.contract.application.VerificationApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Draft;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;

/** The answer: confirmed, or what is missing. It is for what was seen on this page. */
class VerifyForm extends Section {

    private static final int LONGEST = 2000;

    private final VerificationApi verifications;
    private final String token;
    private final String etag;
    private final Command afterwards;
    private final Div messages = new Div();
    private final Field<Input> name = Field.input("your-name", "text", "Your name");
    private final TextArea said = new TextArea("Your words (needed where something is missing)");
    private final Draft draft;

    VerifyForm(VerificationApi verifications, String token, Versioned<TaskToVerify> read, Command afterwards) {
        this.verifications = verifications;
        this.token = token;
        this.etag = read.etag();
        this.afterwards = afterwards;
        name.control().setValue(read.value().asked());
        said.setId("your-words");
        said.setMaxLength(LONGEST);
        said.setWidthFull();
        draft = Draft.ofLink(said, token);
        said.setHelperText(read.value().participant() + " reads them, and your name stays with the task.");
        Div actions = new Div(
                new ActionButton("Yes, this was done", "primary", () -> answer(true)),
                new ActionButton("Something is missing", "plain", () -> answer(false)));
        actions.addClassName("actions");
        Div form = new Div(messages, name, said, actions);
        form.addClassName("form");
        add(new H2("Your answer"), form);
    }

    private void answer(boolean verified) {
        messages.removeAll();
        name.clear();
        Corrections wrong = new Corrections();
        String who = name.control().getValue().strip();
        if (who.isEmpty()) wrong.wrong(name, "Enter your name");
        if (!verified && said.getValue().isBlank()) wrong.wrong("Say what is missing", "your-words");
        if (wrong.isEmpty()) send(verified, who);
        else messages.add(wrong.summary());
    }

    private void send(boolean verified, String who) {
        try {
            Calls.versioned(verifications.answer(etag, new VerificationAnswer(token, verified, who, said.getValue())));
            draft.saved(said.getValue());
            afterwards.execute();
        } catch (ProblemException refused) {
            messages.add(
                    refused.kind() == Kind.STALE
                            ? Notice.warning(
                                            "Something was added or removed since you opened this page",
                                            "Look at it again before you answer.")
                                    .with(new ActionButton("Load it again", "primary", afterwards))
                            : Notice.problem(refused));
        }
    }
}
