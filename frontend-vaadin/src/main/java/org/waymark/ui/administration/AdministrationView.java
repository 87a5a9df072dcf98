package org.waymark.ui.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.ui.design.Page;

/** An administrator's first page: what they can do, each with the way there. */
@Route("administration")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Page {

    AdministrationView() {
        super("Running Waymark");
        lead("You look after this installation. You see nobody’s learning: that is for them and those who run their"
                + " programmes.");
        add(place(
                "register",
                "The register of schools",
                "Bring all schools and trusts up to date with the national register’s files."));
        add(place(
                "closed-schools",
                "Closed schools",
                "Say where people go of whose school the register does not name one successor."));
        add(place(
                "providers",
                "Providers and delivery partners",
                "Who answers for programmes, and who runs cohorts for them. Add, rename or end one."));
        add(place(
                "access",
                "People with access",
                "Who runs this installation or writes its content. Invite another, or end somebody’s access."));
        add(place("help", "Help", "The guides for each role, to answer those who ask you."));
    }

    private static Div place(String href, String name, String about) {
        Div place = new Div(new H2(new Anchor(href, name)), new Paragraph(about));
        place.addClassName("place");
        return place;
    }
}
