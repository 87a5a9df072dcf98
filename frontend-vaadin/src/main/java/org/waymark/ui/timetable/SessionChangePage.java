package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** A session is entered, looked at for clashes, and saved. Nothing typed is lost when it is refused. */
abstract class SessionChangePage extends Page {

    final TimetableApi timetable;
    private final DeliveryApi delivery;
    private final CatalogueApi catalogue;
    private final Div messages = new Div();
    private @Nullable SessionForm form;

    SessionChangePage(String title, TimetableApi timetable, DeliveryApi delivery, CatalogueApi catalogue) {
        super(title);
        this.timetable = timetable;
        this.delivery = delivery;
        this.catalogue = catalogue;
    }

    abstract SessionCheck check(SessionWanted wanted);

    /** Stores it and leads on. */
    abstract void store(SessionWanted wanted);

    /** Told once somebody else has changed the session. */
    abstract void readAgain();

    final List<Offer> offers() {
        return Calls.call(delivery.offers()).items();
    }

    final SessionForm show(Offer offer, boolean isNew, String back) {
        startAfresh();
        messages.removeAll();
        SessionForm made = new SessionForm(
                Calls.call(catalogue.topics(offer.qualification())).items(),
                Calls.call(timetable.hubs()).items(),
                isNew);
        form = made;
        lead(offer.title() + " (" + offer.qualification() + "), " + offer.cohort()
                + ". Times are those that clocks in England show.");
        Div actions = new Div(new ActionButton("Save", "primary", this::save), new Anchor(back, "Cancel"));
        actions.addClassName("actions");
        add(messages, made, actions);
        return made;
    }

    private void save() {
        messages.removeAll();
        SessionForm filled = Objects.requireNonNull(form);
        Optional<SessionWanted> entered = filled.entered();
        if (entered.isEmpty()) messages.add(filled.problems());
        else tried(() -> look(entered.get()));
    }

    private void look(SessionWanted wanted) {
        SessionCheck found = check(wanted);
        if (found.clashes().isEmpty() && wanted.repeat() == null) store(wanted);
        else ask(found, wanted);
    }

    private void ask(SessionCheck found, SessionWanted wanted) {
        if (!found.clashes().isEmpty()) messages.add(Timetable.clashes(found));
        if (Timetable.stops(found)) return;
        Notice last = wanted.repeat() == null ? Notice.info("Save it all the same?", "") : Timetable.series(found);
        ActionButton yes = new ActionButton("Yes, save", "primary", () -> tried(() -> store(wanted.inSpiteOfThem())));
        messages.add(last.with(yes, new ActionButton("Go back to the form", "plain", messages::removeAll)));
        yes.focus();
    }

    private void tried(Runnable step) {
        try {
            step.run();
        } catch (ProblemException refused) {
            messages.removeAll();
            messages.add(
                    switch (refused.kind()) {
                        case INVALID ->
                            new ErrorSummary(
                                    List.of(new ErrorSummary.Line(refused.sentence(), SessionForm.FIRST_FIELD)));
                        case STALE, UNREACHABLE, NOT_ALLOWED, GONE, CONFLICT, TOO_OFTEN, FAILED ->
                            Notice.problem(refused);
                    });
            if (refused.kind() == Kind.STALE) readAgain();
        }
    }
}
