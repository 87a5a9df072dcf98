package org.waymark.ui.health;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.health.CohortHealthApi.Table;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.Words;

/** How cohorts are doing: a question a section, each with its figures and a way to act. */
@Route("provider/health")
@RolesAllowed({"PROVIDER", "PARTNER"})
class HealthView extends Page implements BeforeEnterObserver {

    static final String PATH = "provider/health";
    private static final int FIRST = 8;

    private final CohortHealthApi healths;
    private final Div content = new Div();
    private @Nullable Filters filters;

    HealthView(CohortHealthApi healths) {
        super("Cohort health");
        this.healths = healths;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Narrowing narrowed = new Narrowing(Address.of(event.getLocation()));
        CohortHealth health = Calls.call(healths.health(narrowed.offer(), narrowed.place(), narrowed.partner()));
        Filters shown = filters == null ? build(narrowed, health) : filters;
        shown.show(narrowed.address(), HealthWords.sentence(health));
        content.removeAll();
        if (health.cohorts().isEmpty()) {
            content.add(new EmptyState(
                    "No cohort fits these choices.",
                    new Anchor(PATH, "Show all cohorts"),
                    new Anchor("provider", "See your offers")));
            return;
        }
        content.add(
                PeopleFigures.section(health.cohorts()),
                behind(narrowed, health),
                SeatFigures.section(health.seats()),
                AttendanceFigures.section(health, narrowed),
                HoursFigures.section(health.hours()),
                cancelled(narrowed, health),
                SatisfactionFigures.section(
                        Calls.call(healths.satisfaction(narrowed.offer(), narrowed.place(), narrowed.partner()))),
                files(narrowed));
        if (SignedInPerson.get().is(Role.PROVIDER)) content.add(pack());
    }

    private Filters build(Narrowing narrowed, CohortHealth health) {
        Filters made = narrowed.filters(health.choices());
        filters = made;
        lead("People, seats, attendance, hours and cancellations of your cohorts. People are counted as they are now,"
                + " sessions as they were in the last ten seconds.");
        add(made, content);
        return made;
    }

    private Section behind(Narrowing narrowed, CohortHealth health) {
        Section section = new Section(new H2("Who is falling behind, and why?"));
        int all = health.cohorts().stream().mapToInt(Cohort::fallingBehind).sum();
        if (all == 0) {
            section.add(new EmptyState(
                    "Nobody is behind, without a session, or waiting with an answer.",
                    new Anchor("provider/people", "See everybody")));
            return section;
        }
        section.add(BehindTable.of(
                Calls.call(healths.peopleFallingBehind(narrowed.offer(), narrowed.place(), narrowed.partner(), null))
                        .items()
                        .stream()
                        .limit(FIRST)
                        .toList()));
        if (all > FIRST)
            section.add(new Paragraph(new Anchor(narrowed.at(BehindView.PATH).href(), "See all " + Words.people(all))));
        return section;
    }

    private static Section cancelled(Narrowing narrowed, CohortHealth health) {
        Section section = new Section(new H2("What was cancelled, and who lost their place?"));
        if (health.cancellations().sessions() == 0) {
            section.add(
                    new EmptyState("No session was cancelled.", new Anchor("provider/sessions", "See all sessions")));
            return section;
        }
        section.add(
                new Paragraph(HealthWords.cancelled(health.cancellations())),
                new Paragraph(new Anchor(
                        narrowed.at(HealthSessionsView.PATH)
                                .with(HealthSessionsView.WHICH, "cancelled")
                                .href(),
                        "See the cancelled sessions")));
        return section;
    }

    private Section pack() {
        return new Section(
                new H2("What would an inspection ask for?"),
                new Paragraph(
                        "Delivery partners, sites, modality, numbers, timetable and attendance of all your cohorts, as"
                                + " they are now: one ZIP with a page to print and each table as CSV and Excel workbook. It names"
                                + " facilitators and no participant. The audit log notes who built it."),
                new FileLink(
                        "Build the inspection pack (ZIP)",
                        "waymark-inspection-pack.zip",
                        "application/zip",
                        () -> Calls.versioned(healths.pack()).value()));
    }

    private Section files(Narrowing narrowed) {
        Section section = new Section(
                new H2("Take the figures with you"),
                new Paragraph("Each file holds what is chosen at the top of the page. The list of people names them:"
                        + " keep it as you keep other lists of people."));
        section.add(
                line(narrowed, Table.COHORTS, "Cohorts"),
                line(narrowed, Table.SESSIONS, "Sessions"),
                line(narrowed, Table.PEOPLE, "People falling behind"),
                new PrintButton("Print"));
        return section;
    }

    private Div line(Narrowing narrowed, Table table, String name) {
        Div line = new Div(
                file(narrowed, table, name + " as CSV", FileFormat.CSV),
                file(narrowed, table, name + " as an Excel workbook", FileFormat.XLSX));
        line.addClassName("actions");
        return line;
    }

    private FileLink file(Narrowing narrowed, Table table, String text, FileFormat format) {
        return new FileLink(
                text,
                "waymark-health-" + table.name().toLowerCase(Locale.ROOT),
                format,
                () -> Calls.versioned(
                                healths.file(narrowed.offer(), narrowed.place(), narrowed.partner(), table, format))
                        .value());
    }
}
