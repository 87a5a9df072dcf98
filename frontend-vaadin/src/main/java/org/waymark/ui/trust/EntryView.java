package org.waymark.ui.trust;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.SchoolCalendar;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** One own entry of a school's calendar: added, changed or removed. Nothing typed is lost when somebody was faster. */
@Route("trust/schools/:schoolId/entries/:entry")
@RolesAllowed("TRUST_LEAD")
class EntryView extends Page implements BeforeEnterObserver {

    private final OrganisationApi organisation;
    private final Div messages = new Div();
    private final EntryForm form = new EntryForm();
    private String schoolId = "";
    private @Nullable CalendarEntry before;
    private Versioned<SchoolCalendar> calendar;

    EntryView(OrganisationApi organisation) {
        super("Add an entry");
        this.organisation = organisation;
        this.calendar = new Versioned<>(new SchoolCalendar("", "", "", List.of()), "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        schoolId = event.getRouteParameters().get("schoolId").orElseThrow();
        String entry = event.getRouteParameters().get("entry").orElseThrow();
        calendar = Calls.versioned(organisation.calendar(schoolId));
        before = entry.equals("new") ? null : existing(entry);
        startAfresh();
        setHeading(before == null ? "Add an entry" : "Change an entry");
        if (before != null) form.show(before);
        messages.removeAll();
        add(messages, form, actions());
    }

    private CalendarEntry existing(String number) {
        List<CalendarEntry> own = OwnEntry.all(calendar.value());
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= own.size()) throw new NotFoundException();
        return own.get(Integer.parseInt(number));
    }

    private Div actions() {
        Div actions = new Div(new ActionButton("Save", "primary", this::save));
        if (before != null) actions.add(new ActionButton("Remove this entry", "warning", this::remove));
        actions.add(new Anchor(place().href(), "Cancel"));
        actions.addClassName("actions");
        return actions;
    }

    private void save() {
        form.entered().ifPresentOrElse(entry -> send(entry, "changed"), () -> say(form.problems()));
    }

    private void remove() {
        ActionButton yes = new ActionButton("Yes, remove it", "warning", () -> send(null, "removed"));
        ActionButton no = new ActionButton("Keep it", "plain", messages::removeAll);
        say(Notice.warning(
                        "Remove this entry?",
                        "What is planned already does not move. Pathways planned from now on will not know of it.")
                .with(yes, no));
        yes.focus();
    }

    private void send(@Nullable CalendarEntry after, String what) {
        try {
            Calls.versioned(organisation.replaceOwnEntries(
                    schoolId, calendar.etag(), OwnEntry.with(calendar.value(), before, after)));
            place().with("saved", what).go();
        } catch (ProblemException refused) {
            say(answerTo(refused));
        }
    }

    private Component answerTo(ProblemException refused) {
        return switch (refused.kind()) {
            case STALE -> overtaken();
            case INVALID -> new ErrorSummary(List.of(new ErrorSummary.Line(refused.sentence(), "entry-name")));
            case UNREACHABLE, NOT_ALLOWED, GONE, CONFLICT, TOO_OFTEN, FAILED -> Notice.problem(refused);
        };
    }

    /** The calendar is read anew beneath the form, so that saving again builds on what the other person did. */
    private Component overtaken() {
        calendar = Calls.versioned(organisation.calendar(schoolId));
        boolean gone = before != null && !OwnEntry.all(calendar.value()).contains(before);
        Anchor see = new Anchor(place().href(), "See the calendar as it is now");
        return gone
                ? Notice.problem(
                                "This entry changed meanwhile",
                                "Somebody else changed or removed it after you opened it.")
                        .with(see)
                : Notice.problem(
                                "The calendar changed meanwhile",
                                "Somebody else changed other entries. What you entered is still here: save again to add it to theirs.")
                        .with(see);
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }

    private Address place() {
        return Address.of("trust/schools/" + schoolId);
    }
}
