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
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Filters;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Portion;
import org.waymark.ui.people.People;
import org.waymark.ui.people.PeopleTable;

/** Everybody on the provider's offers, those who may need help first. */
@Route("provider/people")
@RolesAllowed("PROVIDER")
class PeopleView extends Page implements BeforeEnterObserver {

    private final DeliveryApi delivery;
    private final ParticipantApi participants;
    private final Div list = new Div();
    private List<Offer> offers = List.of();
    private List<ParticipantRow> people = List.of();
    private @Nullable Filters filters;

    PeopleView(DeliveryApi delivery, ParticipantApi participants) {
        super("People on your offers");
        this.delivery = delivery;
        this.participants = participants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Filters shown = filters == null ? read(address) : filters;
        List<ParticipantRow> chosen = People.needFirst(people).stream()
                .filter(People.chosen(address))
                .filter(row -> onOffer(row, address.get("offer")))
                .toList();
        shown.show(address, chosen.size() + " of " + people.size() + " people");
        list.removeAll();
        if (chosen.isEmpty())
            list.add(new EmptyState("Nobody fits these choices.", new Anchor("provider/people", "Show everybody")));
        else show(Portion.of(chosen, address));
    }

    private void show(Portion<ParticipantRow> portion) {
        list.add(PeopleTable.of(portion.rows(), "provider/people"));
        portion.more().ifPresent(more -> list.add(new Paragraph(more)));
    }

    private Filters read(Address address) {
        offers = Calls.call(delivery.offers()).items();
        people = Calls.call(participants.participants()).items();
        Filters made = People.filters(address, people).choice("offer", "Offer", "All offers", options(offers));
        filters = made;
        add(made, list);
        return made;
    }

    static List<Choice.Option> options(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new Choice.Option(offer.id(), offer.qualification() + ", " + offer.cohort()))
                .toList();
    }

    private boolean onOffer(ParticipantRow row, String offerId) {
        return offerId.isBlank()
                || offers.stream()
                        .anyMatch(offer -> offer.id().equals(offerId)
                                && offer.qualification().equals(row.qualification())
                                && offer.cohort().equals(row.cohort()));
    }
}
