package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.SchoolCalendar;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** A school's calendar for a year: the inherited entries and its own. */
@Route("trust/schools/:schoolId")
@RolesAllowed("TRUST_LEAD")
class CalendarView extends Page implements BeforeEnterObserver {

    private final OrganisationApi organisation;
    private final Clock clock;
    private final Div content = new Div();

    CalendarView(OrganisationApi organisation, Clock clock) {
        super("Calendar");
        this.organisation = organisation;
        this.clock = clock;
        content.addClassName("page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("schoolId").orElseThrow();
        SchoolCalendar calendar = Calls.versioned(organisation.calendar(id)).value();
        setHeading(calendar.schoolName() + ": calendar");
        content.removeAll();
        Address address = Address.of(event.getLocation());
        if (address.has("saved"))
            content.add(Notice.done(
                    address.get("saved").equals("removed") ? "Entry removed" : "Entry saved",
                    "It counts when a pathway is planned next. What is planned already does not move."));
        show(calendar, address);
    }

    private void show(SchoolCalendar calendar, Address address) {
        Paragraph inherited = new Paragraph("Most of this calendar is inherited from “" + calendar.inheritedFrom()
                + "”. Add what is different at this school: pathways are planned around it.");
        inherited.addClassName("lead");
        Anchor add = new Anchor("trust/schools/" + calendar.schoolId() + "/entries/new", "Add an entry");
        add.addClassNames("button", "primary");
        content.add(inherited, new Div(add));
        List<SchoolYear> years = SchoolYear.of(calendar.entries());
        if (years.isEmpty()) {
            content.add(new EmptyState("The calendar is empty. Add the school’s terms first."));
            return;
        }
        SchoolYear year = chosen(years, address);
        content.add(new H2("The year " + year.name()));
        if (years.size() > 1) content.add(years(years, year, address));
        content.add(new YearStrip(year, calendar.entries(), today()), new TermEntries(calendar, year));
        content.add(
                new Paragraph(new Anchor(
                        "trust/schools/" + calendar.schoolId() + "/setting", "Correct the school’s phase or kind")),
                new Paragraph(new Anchor("trust/schools", "Back to all schools")));
    }

    private SchoolYear chosen(List<SchoolYear> years, Address address) {
        SchoolYear current = SchoolYear.of(today());
        return years.stream()
                .filter(year -> address.get("year").equals(String.valueOf(year.begins())))
                .findFirst()
                .orElse(years.contains(current) ? current : years.getFirst());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Nav years(List<SchoolYear> years, SchoolYear current, Address address) {
        UnorderedList list = new UnorderedList();
        years.forEach(year -> {
            Anchor link = new Anchor(
                    address.with("saved", "")
                            .with("year", String.valueOf(year.begins()))
                            .href(),
                    year.name());
            if (year.equals(current)) link.getElement().setAttribute("aria-current", "true");
            list.add(new ListItem(link));
        });
        Nav nav = new Nav(list);
        nav.addClassName("segments");
        nav.getElement().setAttribute("aria-label", "School years");
        return nav;
    }
}
