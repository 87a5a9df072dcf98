package org.waymark.ui.local;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionChoices.Course;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.timetable.Timetable;

/** A session is entered, looked at for clashes, and sent to the provider. Nothing typed is lost when it is refused. */
abstract class LocalChangePage extends Page {

    final LocalSessionApi sessions;
    private final Div messages = new Div();
    private @Nullable LocalForm form;

    LocalChangePage(String title, LocalSessionApi sessions) {
        super(title);
        this.sessions = sessions;
    }

    /** Stores it. */
    abstract LocalSession store(LocalSessionWanted wanted);

    /** Told once somebody else has changed the session. */
    abstract void readAgain();

    final LocalForm show(Course course, LocalSessionChoices choices, String back) {
        startAfresh();
        messages.removeAll();
        LocalForm made = new LocalForm(course, choices);
        form = made;
        lead(
                course.title() + ", " + course.cohort()
                        + ". Your provider looks at it before anybody is planned for it. Times are those that clocks in England show.");
        Div actions =
                new Div(new ActionButton("Send to the provider", "primary", this::send), new Anchor(back, "Cancel"));
        actions.addClassName("actions");
        add(messages, made, actions);
        return made;
    }

    private void send() {
        messages.removeAll();
        LocalForm filled = Objects.requireNonNull(form);
        Optional<LocalSessionWanted> entered = filled.entered();
        if (entered.isEmpty()) messages.add(filled.problems());
        else tried(() -> look(entered.get()));
    }

    private void look(LocalSessionWanted wanted) {
        SessionCheck found = Calls.call(sessions.check(wanted));
        if (found.clashes().isEmpty()) {
            sent(wanted);
            return;
        }
        messages.add(Timetable.clashes(found));
        if (Timetable.stops(found)) return;
        ActionButton yes = new ActionButton("Yes, send it", "primary", () -> tried(() -> sent(wanted)));
        messages.add(Notice.info("Send it all the same?", "")
                .with(yes, new ActionButton("Go back to the form", "plain", messages::removeAll)));
        yes.focus();
    }

    private void sent(LocalSessionWanted wanted) {
        LocalSession stored = store(wanted);
        Address.of(LocalWords.HOME + "/" + stored.id()).with("sent", "yes").go();
    }

    private void tried(Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(
                    refused.kind() == Kind.INVALID
                            ? new ErrorSummary(
                                    List.of(new ErrorSummary.Line(refused.sentence(), LocalForm.FIRST_FIELD)))
                            : Notice.problem(refused));
            if (refused.kind() == Kind.STALE) readAgain();
        }
    }
}
