package org.waymark.ui.timetable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.HubWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** One hub, added or changed. */
@Route("provider/hubs/:hubId")
@RolesAllowed("PROVIDER")
class HubView extends Page implements BeforeEnterObserver {

    private final TimetableApi timetable;
    private final Div messages = new Div();
    private final HubForm form = new HubForm();
    private String key = "";
    private @Nullable Versioned<Hub> before;

    HubView(TimetableApi timetable) {
        super("Add a hub");
        this.timetable = timetable;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String hubId = event.getRouteParameters().get("hubId").orElseThrow();
        key = UUID.randomUUID().toString();
        startAfresh();
        messages.removeAll();
        if (!hubId.equals("new")) show(hubId);
        Div actions = new Div(new ActionButton("Save", "primary", this::save), new Anchor("provider/hubs", "Cancel"));
        actions.addClassName("actions");
        if (!hubId.equals("new"))
            actions.add(new Anchor(
                    Address.of("provider/sessions/cancel").with("hub", hubId).href(), "Cancel a day here"));
        add(messages, form, actions);
    }

    private void show(String hubId) {
        Versioned<Hub> hub = Calls.versioned(timetable.hub(hubId));
        before = hub;
        form.show(hub.value());
        setHeading("Change " + hub.value().name());
    }

    private void save() {
        messages.removeAll();
        form.entered().ifPresentOrElse(this::send, () -> messages.add(form.problems()));
    }

    private void send(HubWanted wanted) {
        try {
            Hub saved = before == null
                    ? Calls.versioned(timetable.addHub(key, wanted)).value()
                    : Calls.versioned(timetable.changeHub(before.value().id(), before.etag(), wanted))
                            .value();
            Address.of("provider/hubs").with(HubsView.SAVED, saved.name()).go();
        } catch (ProblemException refused) {
            messages.add(answerTo(refused));
        }
    }

    private Component answerTo(ProblemException refused) {
        if (refused.kind() == Kind.INVALID)
            return new ErrorSummary(List.of(new ErrorSummary.Line(refused.sentence(), HubForm.FIRST_FIELD)));
        if (refused.kind() == Kind.STALE && before != null) {
            before = Calls.versioned(timetable.hub(before.value().id()));
            return Notice.problem(
                    "The hub changed meanwhile",
                    "Somebody else saved it after you opened it. What you entered is still here: save again to put it in place of theirs.");
        }
        return Notice.problem(refused);
    }
}
