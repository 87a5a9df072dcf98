package org.waymark.ui.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgressApi;
import org.waymark.contract.assignment.TrustProgressApi.Audience;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.OwnSchools;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.FileLink;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.PrintButton;
import org.waymark.ui.design.Words;

/** How a trust's people stand: whom to look at first, qualification by qualification, week by week, school by school. */
@Route("trust/progress")
@RolesAllowed("TRUST_LEAD")
class TrustProgressView extends Page implements BeforeEnterObserver {

    static final String SCHOOL = "school";
    static final String QUALIFICATION = "qualification";
    private static final String FROM = "from";
    private static final int FIRST = 8;

    private final TrustProgressApi progress;
    private final OrganisationApi organisation;
    private final Div content = new Div();
    private @Nullable Filters filters;

    TrustProgressView(TrustProgressApi progress, OrganisationApi organisation) {
        super("Progress in your trust");
        this.progress = progress;
        this.organisation = organisation;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String school = orNull(address.get(SCHOOL));
        String qualification = orNull(address.get(QUALIFICATION));
        TrustProgress found = Calls.call(progress.progress(school, qualification));
        Filters shown = filters == null ? build(address) : filters;
        shown.show(address.with(FROM, ""), ProgressWords.sentence(found));
        content.removeAll();
        if (found.all().people() + found.proposed() + found.paused() == 0) {
            content.add(new EmptyState(
                    "Nobody here is on a qualification.",
                    new Anchor("trust/progress", "Show the whole trust"),
                    new Anchor("assign/many", "Assign to many people")));
            return;
        }
        content.add(
                first(Calls.call(progress.peopleAtRisk(school, qualification, null, null)), found.atRisk(), address),
                Charts.qualifications(found.qualifications(), address.with(FROM, "")),
                Charts.weeks(found),
                schools(address, school, qualification),
                priorities(),
                files());
    }

    private static Section priorities() {
        return new Section(
                new H2("What is learnt for your improvement priorities?"),
                new Paragraph("Write down what your schools want to get better at, and see who is learning what"
                        + " towards it."),
                new Paragraph(new Anchor("trust/progress/priorities", "See your priorities")));
    }

    static @Nullable String orNull(String chosen) {
        return chosen.isBlank() ? null : chosen;
    }

    /** All qualifications are offered whatever is chosen now, so they are asked for once, of the whole trust. */
    private Filters build(Address address) {
        List<Choice.Option> schools = OwnSchools.list(organisation).stream()
                .map(school -> new Choice.Option(school.id(), school.name()))
                .toList();
        List<Choice.Option> qualifications = Calls.call(progress.progress(null, null)).qualifications().stream()
                .map(row -> new Choice.Option(row.qualification()))
                .toList();
        Filters made = new Filters(address)
                .choice(SCHOOL, "School", "All schools", schools)
                .choice(QUALIFICATION, "Qualification", "All qualifications", qualifications);
        filters = made;
        lead("What is done of what was planned, and who may need you. Figures are of this moment.");
        add(made, content);
        return made;
    }

    private static Section first(org.waymark.contract.Page<PersonAtRisk> people, int all, Address address) {
        Section section = new Section(new H2("Whom should we look at first?"));
        if (people.items().isEmpty()) {
            section.add(new EmptyState(
                    "Nobody is behind, without a session, or waiting with an answer.",
                    new Anchor("release", "See who is out of school when")));
            return section;
        }
        List<PersonAtRisk> shown =
                people.items().subList(0, Math.min(FIRST, people.items().size()));
        section.add(RiskTable.of(shown));
        if (all > shown.size())
            section.add(new Paragraph(new Anchor(
                    address.with(FROM, "").at("trust/progress/people").href(), "See all " + Words.people(all))));
        return section;
    }

    private Section schools(Address address, @Nullable String school, @Nullable String qualification) {
        var page = Calls.call(progress.schools(school, qualification, orNull(address.get(FROM))));
        Section section = new Section(new H2("Which schools need help?"));
        section.add(
                page.items().isEmpty()
                        ? new EmptyState("Nobody has a place yet.", new Anchor("assignments", "See the assignments"))
                        : SchoolTable.of(page.items()));
        section.add(new PageLinks(page, address, FROM));
        return section;
    }

    private Section files() {
        Div own = new Div(
                file("For your own use: everybody, as CSV", FileFormat.CSV, Audience.OWN_USE),
                file("As an Excel workbook", FileFormat.XLSX, Audience.OWN_USE));
        Div shared = new Div(
                file("To share: no names and no small numbers, as CSV", FileFormat.CSV, Audience.TO_SHARE),
                file("The same to share, as an Excel workbook", FileFormat.XLSX, Audience.TO_SHARE));
        own.addClassName("actions");
        shared.addClassName("actions");
        return new Section(
                new H2("Take the figures with you"),
                new Paragraph("The file to share puts small schools together and withholds numbers from which somebody"
                        + " could be recognised, also by subtraction. It always covers the whole trust."),
                own,
                shared,
                new PrintButton("Print"));
    }

    private FileLink file(String text, FileFormat format, Audience audience) {
        String name = audience == Audience.TO_SHARE ? "waymark-progress-to-share" : "waymark-progress";
        return new FileLink(
                text,
                name,
                format,
                () -> Calls.versioned(progress.file(format, audience)).value());
    }
}
