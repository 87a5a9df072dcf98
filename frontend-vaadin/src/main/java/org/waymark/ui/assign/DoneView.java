package org.waymark.ui.assign;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** It is done: what was done, what comes next, and the way to take it back. */
@Route("assign/done")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class DoneView extends Page implements BeforeEnterObserver {

    private final AssignmentApi assignments;

    DoneView(AssignmentApi assignments) {
        super("Done");
        this.assignments = assignments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String id = address.get("assignment");
        Assignment made = Calls.call(assignments.assignment(id));
        startAfresh();
        setHeading(made.qualification() + " is proposed to " + made.personName());
        add(Notice.done(
                "The pathway ends on " + Words.day(made.finish()),
                made.personName()
                        + " finds the proposal at the next sign-in, and can accept, change or decline it. Then the"
                        + " provider gives the place."));
        if (address.has(Wish.OFFER))
            add(new Div(another(address.with("assignment", "").at("assign"))));
        UnorderedList links = new UnorderedList(
                new ListItem(new Anchor("assign", "Put someone on another qualification")),
                new ListItem(new Anchor("assignments", "See all assignments")));
        if (made.canBeUndone())
            links.add(new ListItem(new Anchor(AssignmentsView.undoing(made.id()).href(), "Take this assignment back")));
        links.addClassName("plain-links");
        add(new Section(new H2("What next?"), links));
    }

    /** With the same offer and hours: a name is all that is left to choose. */
    private static Anchor another(Address same) {
        Anchor another = new Anchor(same.href(), "Put someone else on the same offer");
        another.addClassNames("button", "primary");
        return another;
    }
}
