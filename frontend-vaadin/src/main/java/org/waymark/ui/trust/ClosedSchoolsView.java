package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.contract.employment.ClosedSchool;
import org.waymark.contract.employment.ClosedSchool.State;
import org.waymark.contract.employment.ClosedSchoolApi;
import org.waymark.contract.employment.ClosureDecision;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Schools that have closed, and where the people who worked there go: all of them, or the one of {@code ?school=}. */
@Route("closed-schools")
@RolesAllowed({"TRUST_LEAD", "ADMINISTRATOR"})
class ClosedSchoolsView extends Page implements BeforeEnterObserver {

    private static final String TITLE = "Closed schools";

    private final ClosedSchoolApi closures;
    private final Div messages = new Div();
    private final Div content = new Div();

    ClosedSchoolsView(ClosedSchoolApi closures) {
        super(TITLE);
        this.closures = closures;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        content.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("school")
                .ifPresentOrElse(this::showOne, this::showAll);
        add(messages, content);
    }

    private void showAll() {
        setHeading(TITLE);
        say("When the register names one school that took over, people go there by themselves. Where it names none, or"
                + " several, you decide here.");
        List<ClosedSchool> all = Calls.call(closures.closedSchools()).items();
        if (all.isEmpty()) {
            boolean leads = SignedInPerson.get().is(Role.TRUST_LEAD);
            content.add(new EmptyState(
                    "There is nothing to decide. Nobody works in a school that has closed.",
                    leads ? new Anchor("trust/schools", "See your schools") : new Anchor("register", "The register")));
            return;
        }
        DataTable table = new DataTable("Closed schools", "School", "Closed", "People", "State");
        all.forEach(school -> table.row(
                new Anchor(place(school.schoolId()).href(), school.name()),
                new Span(closed(school)),
                new Span(Words.people(Math.max(school.moved(), school.people().size()))),
                state(school)));
        content.add(table);
    }

    private void showOne(String schoolId) {
        show(Calls.versioned(closures.closedSchool(schoolId)));
    }

    private void show(Versioned<ClosedSchool> seen) {
        ClosedSchool school = seen.value();
        messages.removeAll();
        content.removeAll();
        setHeading(school.name());
        say("Closed on " + closed(school) + ". " + school.why());
        switch (school.state()) {
            case TO_DECIDE -> content.add(new PlacementForm(school, decision -> ask(seen, decision), this::say));
            case UNDER_WAY -> content.add(Notice.info("People are being moved", "Open this page again in a minute."));
            case DECIDED -> decided(seen);
        }
        content.add(new Paragraph(new Anchor("closed-schools", "All closed schools")));
    }

    private void decided(Versioned<ClosedSchool> seen) {
        ClosedSchool school = seen.value();
        content.add(Notice.done(
                        Words.people(school.moved()) + (school.moved() == 1 ? " has" : " have") + " moved",
                        "Decided by " + school.decidedBy()
                                + ". It can be taken back as long as nobody has moved again.")
                .with(new ActionButton("Move everybody back", "warning", () -> undo(seen))));
        if (school.people().isEmpty()) return;
        DataTable table = new DataTable("Where they work now", "Person", "Works at");
        school.people()
                .forEach(person -> table.row(
                        DataTable.two(new Span(person.name()), person.jobTitle()), new Span(person.worksAt())));
        content.add(table);
    }

    /** What it comes to is shown before anything happens. */
    private void ask(Versioned<ClosedSchool> seen, ClosureDecision decision) {
        ActionButton yes = new ActionButton("Yes, move them", "primary", () -> decide(seen, decision));
        say(Notice.warning("Move these people?", PlacementForm.effect(seen.value(), decision))
                .with(yes, new ActionButton("Not yet", "plain", messages::removeAll)));
        yes.focus();
    }

    private void decide(Versioned<ClosedSchool> seen, ClosureDecision decision) {
        change(() -> Calls.versioned(closures.decide(seen.value().schoolId(), seen.etag(), decision)));
    }

    private void undo(Versioned<ClosedSchool> seen) {
        change(() -> Calls.versioned(closures.undo(seen.value().schoolId(), seen.etag())));
    }

    private void change(Supplier<Versioned<ClosedSchool>> call) {
        try {
            show(call.get());
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }

    private void say(String lead) {
        Paragraph first = new Paragraph(lead);
        first.addClassName("lead");
        content.add(first);
    }

    private void say(Notice notice) {
        messages.removeAll();
        messages.add(notice);
    }

    private static StatusTag state(ClosedSchool school) {
        return school.state() == State.TO_DECIDE
                ? new StatusTag("To decide", StatusTag.Tone.CARE)
                : new StatusTag(
                        school.state() == State.DECIDED ? "Decided" : "People are being moved", StatusTag.Tone.GOOD);
    }

    private static String closed(ClosedSchool school) {
        return school.closedOn() == null ? "a day that is not known" : Words.day(school.closedOn());
    }

    private static Address place(String schoolId) {
        return Address.of("closed-schools").with("school", schoolId);
    }
}
