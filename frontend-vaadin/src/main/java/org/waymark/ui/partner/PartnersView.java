package org.waymark.ui.partner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecordApi;
import org.waymark.contract.identity.Role;
import org.waymark.contract.organisation.DeliveryPartnerApi;
import org.waymark.contract.organisation.Provider;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** The delivery partners of a provider; a partner is led on to its own record. */
@Route(PartnersView.HOME)
@RolesAllowed({"PROVIDER", "PARTNER"})
class PartnersView extends Page implements BeforeEnterObserver {

    static final String HOME = "delivery-partners";

    private final DeliveryPartnerApi partners;
    private final PartnerRecordApi records;

    PartnersView(DeliveryPartnerApi partners, PartnerRecordApi records) {
        super("Delivery partners");
        this.partners = partners;
        this.records = records;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        List<Provider> all = Calls.call(partners.partners()).items();
        if (SignedInPerson.get().is(Role.PARTNER) && !all.isEmpty()) {
            event.forwardTo(HOME + "/" + all.getFirst().id());
            return;
        }
        lead("Who delivers for you, whom to ask there, and where they do. The inspection pack tells it too.");
        if (all.isEmpty())
            add(
                    new EmptyState(
                            "There is no delivery partner in the register. Whoever administers Waymark adds one, under Providers."));
        else add(table(all));
    }

    private DataTable table(List<Provider> all) {
        DataTable table = new DataTable("Delivery partners", "Partner", "Contact", "Sites");
        all.stream()
                .map(partner -> Calls.versioned(records.record(partner.id())).value())
                .forEach(record -> table.row(
                        new Anchor(HOME + "/" + record.id(), record.name()),
                        contact(record.contact()),
                        new Span(
                                record.sites().isEmpty()
                                        ? "None given"
                                        : Words.count(record.sites().size(), "site"))));
        return table;
    }

    private static Component contact(PartnerRecord.@Nullable Contact contact) {
        return contact == null
                ? new Span("Nobody named yet")
                : DataTable.two(new Span(contact.name()), contact.email());
    }
}
