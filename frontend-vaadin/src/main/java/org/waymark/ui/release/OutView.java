package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar.Out;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/**
 * Another date for a session that somebody is out for, chosen from the calendar. The address names the day and the
 * session beside the person: a session's id may hold a slash.
 */
abstract class OutView extends Page implements BeforeEnterObserver {

    private static final String ON = "on";
    private static final String SESSION = "session";

    static final String WITH = "with";
    static final String TO = "to";

    final ReleaseApi release;
    final Div messages = new Div();
    Address address = Address.of("release");

    OutView(String title, ReleaseApi release) {
        super(title);
        this.release = release;
    }

    static Address moving(LocalDate on, String participantId, String sessionId, Address calendar) {
        return calendar.at("release/move/" + participantId)
                .with(ON, on.toString())
                .with(SESSION, sessionId);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        Out out = find(event.getRouteParameters().get("participantId").orElseThrow());
        startAfresh();
        messages.removeAll();
        show(out);
    }

    abstract void show(Out out);

    /** Whoever was moved meanwhile is not out that day any more. */
    private Out find(String participantId) {
        LocalDate on = day();
        return Calls.call(release.calendar(on, on, null)).days().stream()
                .flatMap(found -> found.people().stream())
                .filter(one -> one.participantId().equals(participantId)
                        && one.sessionId().equals(address.get(SESSION)))
                .findFirst()
                .orElseThrow(ProblemException::gone);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(address.get(ON));
        } catch (DateTimeParseException notADay) {
            throw ProblemException.gone();
        }
    }

    final String now(Out out) {
        return "Now: %s, %s at %s, %s.".formatted(out.topic(), Words.weekday(day()), out.start(), out.place());
    }

    final Address calendar() {
        return nothingChosen().at("release").with(ON, "").with(SESSION, "");
    }

    /** The same session with nothing chosen in its place. */
    final Address nothingChosen() {
        return address.with(WITH, "").with(TO, "");
    }

    /** The other way to a new date, for the same session. */
    final Anchor instead(String path, Out out, String words) {
        return new Anchor(nothingChosen().at(path + "/" + out.participantId()).href(), words);
    }

    final Anchor back() {
        return new Anchor(calendar().href(), "Back to the calendar");
    }

    final void tell(ProblemException refused, String wayOn) {
        messages.removeAll();
        messages.add(Notice.problem(refused).with(new Anchor(nothingChosen().href(), wayOn)));
    }
}
