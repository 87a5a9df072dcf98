package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.ReleaseCalendar;
import org.waymark.contract.assignment.ReleaseCalendar.Day;
import org.waymark.contract.identity.Role;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.School;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.OwnSchools;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.Words;

/**
 * A term of one school or of all: who is out when and for what, what the schools say to it, and where a limit is passed. A
 * school lead sees one school, and moves nobody.
 */
@Route("release")
@RolesAllowed({"TRUST_LEAD", "SCHOOL_LEAD"})
class ReleaseView extends Page implements BeforeEnterObserver {

    static final String SCHOOL = "school";
    static final String TERM = "term";
    static final String MOVED = "moved";
    static final String ASKED = "asked";

    private final ReleaseApi release;
    private final ReleaseAgreementApi agreements;
    private final OrganisationApi organisation;
    private final Clock clock;
    private final Div content = new Div();
    private List<School> schools = List.of();
    private @Nullable Filters filters;

    ReleaseView(ReleaseApi release, ReleaseAgreementApi agreements, OrganisationApi organisation, Clock clock) {
        super("Release calendar");
        this.release = release;
        this.agreements = agreements;
        this.organisation = organisation;
        this.clock = clock;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        if (schools.isEmpty()) schools = OwnSchools.list(organisation);
        if (schools.isEmpty()) {
            startAfresh();
            add(
                    leadsTrust()
                            ? new EmptyState(
                                    "Your trust has no school here yet.",
                                    new Anchor("trust/schools", "See your schools"))
                            : new EmptyState("Your school is not in the register. Tell whoever gave you access."));
            return;
        }
        List<CalendarEntry> entries = entries(address);
        LocalDate today = LocalDate.now(clock);
        List<Term> terms = Term.all(entries, today);
        Term term = Term.chosen(terms, address.get(TERM), today);
        String school = address.get(SCHOOL);
        ReleaseCalendar calendar =
                Calls.call(release.calendar(term.from(), term.to(), school.isBlank() ? null : school));
        Filters shown = filters == null ? build(address, terms) : filters;
        shown.show(address, sentence(term, calendar.days()));
        show(term, entries, calendar.days(), address);
    }

    /** Of the school chosen, or of the first one where all are looked at: terms mostly agree. */
    private List<CalendarEntry> entries(Address address) {
        School school = schools.stream()
                .filter(one -> one.id().equals(address.get(SCHOOL)))
                .findFirst()
                .orElse(schools.getFirst());
        return Calls.versioned(organisation.calendar(school.id())).value().entries();
    }

    private Filters build(Address address, List<Term> terms) {
        Filters made = new Filters(address);
        if (leadsTrust())
            made.choice(
                    SCHOOL,
                    "School",
                    "All schools",
                    schools.stream()
                            .map(school -> new Choice.Option(school.id(), school.name()))
                            .toList());
        made.choice(
                TERM,
                "Term",
                "The present term",
                terms.stream()
                        .map(term -> new Choice.Option(term.from().toString(), term.name()))
                        .toList());
        filters = made;
        lead(
                "Who is out of school on which day and for what. Sessions in person count, and those online while school is on.");
        Anchor next = leadsTrust()
                ? new Anchor("release/limits", "Change how many a school can spare")
                : new Anchor("release/agree", "Say which days you can spare people");
        Div actions = new Div(next, new PrintButton("Print"));
        actions.addClassName("actions");
        add(made, content, actions);
        return made;
    }

    private static String sentence(Term term, List<Day> days) {
        long over = days.stream().filter(Day::overLimit).count();
        return "%s, %s to %s: %s with somebody out, %s over the limit."
                .formatted(
                        term.name(),
                        Words.shortDay(term.from()),
                        Words.day(term.to()),
                        Words.count(days.size(), "day"),
                        over == 0 ? "none" : String.valueOf(over));
    }

    private void show(Term term, List<CalendarEntry> entries, List<Day> days, Address address) {
        content.removeAll();
        if (address.has(MOVED))
            content.add(Notice.done("Moved", address.get(MOVED) + ": the calendar shows the new date."));
        if (address.has(ASKED))
            content.add(Notice.done(
                    "Asked",
                    address.get(ASKED) + " has been written to. A seat is held until they answer, and you are told."));
        Address here = address.with(MOVED, "").with(ASKED, "");
        SchoolSays says = new SchoolSays(Calls.call(agreements.agreements()).items());
        content.add(leadsTrust() ? new Refusals(says, here) : new OpenDays(says));
        if (days.isEmpty()) {
            content.add(nobody());
            return;
        }
        LocalDate today = LocalDate.now(clock);
        content.add(
                new Clashes(days, today, leadsTrust()),
                new ReleaseChart(term, entries, days, today, address.has(SCHOOL) || !leadsTrust()),
                new DayTable(days, today, here, says, leadsTrust()));
    }

    private static EmptyState nobody() {
        String sentence = "Nobody is out of school in these weeks.";
        return leadsTrust()
                ? new EmptyState(
                        sentence,
                        new Anchor("assign/many", "Assign to many people"),
                        new Anchor("release", "Look at all schools in the present term"))
                : new EmptyState(sentence, new Anchor("school/people", "See who is on a qualification"));
    }

    private static boolean leadsTrust() {
        return SignedInPerson.get().is(Role.TRUST_LEAD);
    }
}
