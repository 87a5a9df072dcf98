package org.waymark.ui.assign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.PeopleOverview;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Words;

/** Step 1: whom. Those who are on nothing come first; the others are shown with what they are on. */
@Route("assign")
@RolesAllowed({"PROVIDER", "TRUST_LEAD"})
class PersonView extends AssignPage implements BeforeEnterObserver {

    private final AssignmentApi assignments;
    private final DeliveryApi delivery;
    private final Div same = new Div();
    private final Div list = new Div();
    private @Nullable Filters filters;

    PersonView(AssignmentApi assignments, DeliveryApi delivery) {
        super("Whom do you want to put on a qualification?");
        this.assignments = assignments;
        this.delivery = delivery;
        addComponentAsFirst(step(1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        String name = chosen(address, "name");
        String school = chosen(address, "school");
        Phase phase = address.find("phase", Phase.class).orElse(null);
        PeopleOverview overview = Calls.call(assignments.overview(name, school, phase));
        Filters shown = filters == null ? filters(address, overview) : filters;
        shown.show(address, overview.fitting() + " of " + Words.people(overview.all()));
        same.removeAll();
        if (address.has(Wish.OFFER)) same.add(asBefore(new Wish(address)));
        list.removeAll();
        Portion<Person> portion = Portion.read(address, cursor -> assignments.people(name, school, phase, cursor));
        list.add(portion.rows().isEmpty() ? nobody() : table(portion.rows(), address));
        portion.more().ifPresent(more -> list.add(new Paragraph(more)));
    }

    /** What somebody was put on before this, and the way to decide otherwise. */
    private Paragraph asBefore(Wish wish) {
        Offer offer = offer(delivery, wish.offer());
        return new Paragraph(
                new Text("For %s (%s), %s, with %s a week as before. "
                        .formatted(
                                offer.title(),
                                offer.qualification(),
                                offer.cohort(),
                                Words.hoursInFull(wish.minutes()))),
                new Anchor("assign", "Choose another offer"));
    }

    private static @Nullable String chosen(Address address, String name) {
        return address.has(name) ? address.get(name) : null;
    }

    private Filters filters(Address address, PeopleOverview overview) {
        List<Choice.Option> schools =
                overview.schools().stream().map(Choice.Option::new).toList();
        Filters made = new Filters(address)
                .search("name", "Name or job")
                .choice("school", "School", "All schools", schools)
                .choice("phase", "Phase", "All phases", Choice.options(Phase.class, Words::phase));
        filters = made;
        add(same, made, list);
        return made;
    }

    private static Component nobody() {
        return new EmptyState(
                "Nobody fits. Look under another school, or ask whoever keeps your people’s records to add them.",
                new Anchor("assign", "Show everybody"));
    }

    private static DataTable table(List<Person> people, Address address) {
        DataTable table = new DataTable("People", "Person", "School", "Phase", "On already", "Choose");
        people.forEach(person -> table.row(
                DataTable.two(new Span(person.name()), person.jobTitle()),
                new Span(person.school()),
                Mark.phase(person.phase()),
                new Span(person.qualifications().isEmpty() ? "Nothing" : String.join(", ", person.qualifications())),
                choose(person, address)));
        return table;
    }

    /** With an offer as before there is nothing left to decide for whoever is on nothing yet. */
    private static Anchor choose(Person person, Address address) {
        boolean decided = address.has(Wish.OFFER) && person.qualifications().isEmpty();
        Anchor choose = new Anchor(
                Address.of(decided ? "assign/preview" : "assign/offer")
                        .with(Wish.PERSON, person.id())
                        .with(Wish.OFFER, address.get(Wish.OFFER))
                        .with(Wish.MINUTES, address.get(Wish.MINUTES))
                        .with(Wish.BY, address.get(Wish.BY))
                        .href(),
                "Choose");
        choose.setAriaLabel("Choose " + person.name());
        choose.addClassName("button");
        return choose;
    }
}
