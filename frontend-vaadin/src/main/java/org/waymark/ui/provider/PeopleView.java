package org.waymark.ui.provider;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantApi.Order;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.design.Words;
import org.waymark.ui.people.People;
import org.waymark.ui.people.PeopleTable;

/** Everybody on the provider's offers, those who may need help first. */
@Route("provider/people")
@RolesAllowed({"PROVIDER", "PARTNER"})
class PeopleView extends Page implements BeforeEnterObserver {

    private final DeliveryApi delivery;
    private final ParticipantApi participants;
    private final Div list = new Div();
    private @Nullable Filters filters;

    PeopleView(DeliveryApi delivery, ParticipantApi participants) {
        super("People on your offers");
        this.delivery = delivery;
        this.participants = participants;
        list.addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        People people = new People(participants, address);
        ParticipantOverview overview = people.overview();
        Filters shown = filters == null ? filters(address, overview) : filters;
        shown.show(address, overview.fitting() + " of " + Words.people(overview.all()));
        list.removeAll();
        list.add(People.writing(address, overview.fitting()));
        if (overview.fitting() == 0)
            list.add(new EmptyState("Nobody fits these choices.", new Anchor("provider/people", "Show everybody")));
        else show(people.portion(Order.NEED));
    }

    private void show(Portion<ParticipantRow> portion) {
        list.add(PeopleTable.of(portion.rows(), "provider/people"));
        portion.more().ifPresent(more -> list.add(new Paragraph(more)));
    }

    private Filters filters(Address address, ParticipantOverview overview) {
        List<Offer> offers = Calls.call(delivery.offers()).items();
        Filters made = People.filters(address, overview).choice("offer", "Offer", "All offers", options(offers));
        filters = made;
        add(made, list);
        return made;
    }

    static List<Choice.Option> options(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new Choice.Option(offer.id(), offer.qualification() + ", " + offer.cohort()))
                .toList();
    }
}
