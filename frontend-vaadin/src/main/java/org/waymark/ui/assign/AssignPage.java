package org.waymark.ui.assign;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Page;

/** What the pages of an assignment share: which step of how many, the way back, and whom and what it is about. */
abstract class AssignPage extends Page {

    private static final int STEPS = 5;

    AssignPage(String title) {
        super(title);
    }

    /** Empties the page and heads it. */
    final void begin(int step, String title, Address back) {
        startAfresh();
        setHeading(title);
        Anchor link = new Anchor(back.href(), "Back");
        link.addClassName("back");
        addComponentAsFirst(step(step));
        addComponentAsFirst(link);
    }

    static Paragraph step(int number) {
        Paragraph step = new Paragraph("Step " + number + " of " + STEPS);
        step.addClassName("kicker");
        return step;
    }

    static Person person(AssignmentApi assignments, String id) {
        return Calls.call(assignments.person(id));
    }

    static Offer offer(DeliveryApi delivery, String id) {
        return Calls.call(delivery.offers()).items().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::gone);
    }
}
