package org.waymark.ui.assign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Step 2: on what. */
@Route("assign/offer")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class OfferView extends AssignPage implements BeforeEnterObserver {

    private final AssignmentApi assignments;
    private final DeliveryApi delivery;

    OfferView(AssignmentApi assignments, DeliveryApi delivery) {
        super("Which offer?");
        this.assignments = assignments;
        this.delivery = delivery;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Wish wish = new Wish(Address.of(event.getLocation()));
        if (wish.person().isBlank()) {
            event.forwardTo("assign");
            return;
        }
        Person person = person(assignments, wish.person());
        begin(2, "Which offer for " + person.name() + "?", Address.of("assign"));
        lead(person.jobTitle() + ", " + person.school() + "." + (person.email() == null ? "" : " " + person.email()));
        if (!person.qualifications().isEmpty()) add(already(person));
        add(offers(person, wish));
    }

    private static Notice already(Person person) {
        return Notice.warning(
                person.name() + " is on, or has completed, " + String.join(" and ", person.qualifications()),
                "One qualification at a time can be assigned. You can see what another would look like.");
    }

    private Component offers(Person person, Wish wish) {
        List<Offer> offers = Calls.call(delivery.offers()).items().stream()
                .filter(offer -> offer.status() == OfferStatus.OPEN)
                .toList();
        if (offers.isEmpty())
            return new EmptyState(
                    "There is no offer at present. Your provider publishes them.", new Anchor("", "Home"));
        DataTable table = new DataTable("Offers", "Offer", "Provider", "Runs", "Sessions", "Coaching", "Choose");
        offers.forEach(offer -> table.row(
                DataTable.two(new Span(offer.title() + " (" + offer.qualification() + ")"), offer.cohort()),
                new Span(offer.provider()),
                new Span(Words.day(offer.starts()) + " to " + Words.day(offer.ends())),
                new Span(Words.count(offer.sessions(), "session")),
                new Span(Words.coaching(offer.coaching())),
                person.qualifications().contains(offer.qualification())
                        ? new StatusTag("On it already", StatusTag.Tone.PLAIN)
                        : choose(offer, wish)));
        return table;
    }

    private static Anchor choose(Offer offer, Wish wish) {
        Anchor choose = new Anchor(
                wish.address().at("assign/hours").with(Wish.OFFER, offer.id()).href(), "Choose");
        choose.setAriaLabel("Choose " + offer.title() + ", " + offer.cohort());
        choose.addClassName("button");
        return choose;
    }
}
