package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionWanted;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.EmptyState;

/** A session, or a series of them, is added to an offer. */
@Route("provider/sessions/new")
@RolesAllowed("PROVIDER")
class NewSessionView extends SessionChangePage implements BeforeEnterObserver {

    private String offerId = "";
    private String key = "";

    NewSessionView(TimetableApi timetable, DeliveryApi delivery, CatalogueApi catalogue) {
        super("Add sessions", timetable, delivery, catalogue);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offerId = Address.of(event.getLocation()).get("offer");
        key = UUID.randomUUID().toString();
        List<Offer> offers = offers();
        offers.stream()
                .filter(offer -> offer.id().equals(offerId))
                .findFirst()
                .ifPresentOrElse(offer -> show(offer, true, "provider/sessions"), () -> choose(offers));
    }

    private void choose(List<Offer> offers) {
        startAfresh();
        if (offers.isEmpty()) {
            add(new EmptyState("There is no offer that a session could belong to.", new Anchor("provider", "Offers")));
            return;
        }
        lead("To which offer?");
        UnorderedList list = new UnorderedList();
        offers.forEach(offer -> list.add(new ListItem(new Anchor(
                Address.of("provider/sessions/new").with("offer", offer.id()).href(),
                offer.title() + " (" + offer.qualification() + "), " + offer.cohort()))));
        add(list);
    }

    @Override
    SessionCheck check(SessionWanted wanted) {
        return Calls.call(timetable.check(offerId, null, wanted));
    }

    @Override
    void store(SessionWanted wanted) {
        Calls.call(timetable.addSessions(offerId, key, wanted));
        Address.of("provider/sessions")
                .with("offer", offerId)
                .with("month", YearMonth.from(wanted.start()).toString())
                .go();
    }

    @Override
    void readAgain() {
        key = UUID.randomUUID().toString();
    }
}
