package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.School;
import org.waymark.ui.client.OwnSchools;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** The trust's schools, each with the way to its calendar and to its people. */
@Route("trust/schools")
@RolesAllowed("TRUST_LEAD")
class SchoolsView extends Page implements BeforeEnterObserver {

    private final OrganisationApi organisation;

    SchoolsView(OrganisationApi organisation) {
        super("Your schools");
        this.organisation = organisation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        List<School> schools = OwnSchools.list(organisation);
        lead("Pathways keep to each school’s calendar: no study is planned while it is closed.");
        DataTable table =
                new DataTable("Schools", "School and calendar", "Phase", "Kind", "Pupils", "On a qualification");
        schools.forEach(school -> table.row(
                new Anchor("trust/schools/" + school.id(), school.name()),
                school.phase() == null ? new Span("Not known") : Mark.phase(school.phase()),
                new Span(Words.schoolKind(school.kind()) + (school.rural() ? ", rural" : "")),
                new Span(school.pupils() == null ? "Not known" : "%,d".formatted(school.pupils())),
                people(school)));
        Div actions = new Div(
                new Anchor("trust/schools/import", "Import your schools from the register"),
                new Anchor("closed-schools", "Schools that have closed"));
        actions.addClassName("actions");
        add(table, actions);
    }

    private static Anchor people(School school) {
        Anchor people =
                new Anchor(Address.of("trust").with("school", school.name()).href(), "See people");
        people.setAriaLabel("People on a qualification at " + school.name());
        return people;
    }
}
