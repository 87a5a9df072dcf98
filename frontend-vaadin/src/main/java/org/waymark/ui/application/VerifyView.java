package org.waymark.ui.application;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import org.waymark.contract.application.TaskToVerify;
import org.waymark.contract.application.Verification.State;
import org.waymark.contract.application.VerificationApi;
import org.waymark.contract.application.VerificationFile;
import org.waymark.contract.application.VerificationLink;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Where the link in a mail leads: the task and what shows it, for whoever was asked to confirm it. */
@Route("verify")
@AnonymousAllowed
class VerifyView extends Page implements BeforeEnterObserver {

    private final VerificationApi verifications;
    private String token = "";

    VerifyView(VerificationApi verifications) {
        super("Confirm a task");
        this.verifications = verifications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = Address.of(event.getLocation()).get("token");
        show();
    }

    private void show() {
        startAfresh();
        try {
            Versioned<TaskToVerify> read = Calls.versioned(verifications.look(new VerificationLink(token)));
            if (read.value().state() == State.WAITING) show(read);
            else add(answered(read.value()));
        } catch (ProblemException refused) {
            add(refused.kind() == Kind.GONE || refused.kind() == Kind.INVALID ? ended() : Notice.problem(refused));
        }
    }

    private void show(Versioned<TaskToVerify> read) {
        TaskToVerify task = read.value();
        lead(task.participant() + " asks you to confirm what they have done at work for ‘" + task.title() + "’.");
        Paragraph how =
                new Paragraph("You need no account. Nothing is graded: say whether this was done as shown. The link"
                        + " works until " + Words.day(task.until()) + ", and for one answer.");
        add(how);
        if (!task.html().isEmpty())
            add(new Section(
                    new H2(task.heading().isEmpty() ? "The task" : task.heading()), new Drawing(task.html(), "prose")));
        if (!task.steps().isEmpty()) add(steps(task));
        add(evidence(task), new VerifyForm(verifications, token, read, this::show));
    }

    private static Section steps(TaskToVerify task) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        task.steps()
                .forEach(step -> list.add(new ListItem(
                        Words.implementation(step.phase()) + ": " + step.text() + " (" + Words.day(step.on()) + ")")));
        return new Section(new H2("What they say they have done"), list);
    }

    private Section evidence(TaskToVerify task) {
        Section section = new Section(new H2("What shows it"));
        section.add(
                task.evidence().isEmpty()
                        ? new Paragraph("There is no text and no file. You may still know that it was done.")
                        : new EvidenceItems(
                                task.evidence(),
                                piece -> Calls.read(verifications.file(new VerificationFile(token, piece.id()))),
                                piece -> Optional.empty()));
        return section;
    }

    private static Notice answered(TaskToVerify task) {
        String when = task.by() + " answered on " + ApplicationWords.day(Objects.requireNonNull(task.answered()));
        return task.state() == State.VERIFIED
                ? Notice.done(
                        "This task is confirmed", when + ". There is nothing more to do; you can close this page.")
                : Notice.info(
                        "This link was used",
                        when + " and said what is missing. " + task.participant()
                                + " can send you another link when it is there.");
    }

    private static Div ended() {
        return Notice.problem(
                "This link does not work",
                "It may have run out or been taken back, or a part of it is missing. Copy it from the mail once more, or"
                        + " ask whoever sent it for another.");
    }
}
