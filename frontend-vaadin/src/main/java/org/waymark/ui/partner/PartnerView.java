package org.waymark.ui.partner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecord.Contact;
import org.waymark.contract.delivery.PartnerRecord.Site;
import org.waymark.contract.delivery.PartnerRecordApi;
import org.waymark.contract.identity.Role;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.SignedInPerson;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** The record of one delivery partner, as its provider and the partner itself see it. */
@Route(PartnersView.HOME + "/:partnerId")
@RolesAllowed({"PROVIDER", "PARTNER"})
class PartnerView extends Page implements BeforeEnterObserver {

    static final String SAVED = "saved";

    private final PartnerRecordApi records;

    PartnerView(PartnerRecordApi records) {
        super("Delivery partner");
        this.records = records;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        PartnerRecord record = Calls.versioned(records.record(
                        event.getRouteParameters().get("partnerId").orElseThrow()))
                .value();
        boolean provider = SignedInPerson.get().is(Role.PROVIDER);
        String path = PartnersView.HOME + "/" + record.id();
        setHeading(record.name());
        lead(
                provider
                        ? "The partner sees this record, and may correct its contact and its sites."
                        : "What your provider keeps of you, and tells an inspection. Keep the contact and the sites right.");
        String saved = Address.of(event.getLocation()).get(SAVED);
        if (!saved.isBlank()) add(Notice.done(saved, ""));
        add(new H2("What it does"), description(record));
        if (provider) add(new Anchor(path + "/description", "Change what it does"));
        add(new H2("Whom to ask"), contact(record.contact()));
        add(new Anchor(path + "/contact", record.contact() == null ? "Name a contact" : "Change the contact"));
        Anchor addOne = new Anchor(path + "/sites/new", "Add a site");
        addOne.addClassNames("button", "primary");
        add(new H2("Where it delivers"));
        if (record.sites().isEmpty()) add(new EmptyState("No site is named yet.", addOne));
        else add(new Div(addOne), sites(record, path));
        if (provider) add(new Paragraph(new Anchor(PartnersView.HOME, "Back to all delivery partners")));
    }

    private static Paragraph description(PartnerRecord record) {
        return new Paragraph(record.description().isBlank() ? "Not written yet." : record.description());
    }

    private static Component contact(@Nullable Contact contact) {
        if (contact == null) return new Paragraph("Nobody is named yet.");
        return new SummaryList()
                .row("Name", contact.name())
                .row("Role", contact.role() == null ? "Not given" : contact.role())
                .row("Email", new Anchor("mailto:" + contact.email(), contact.email()))
                .row("Phone", contact.phone() == null ? "Not given" : contact.phone());
    }

    private static DataTable sites(PartnerRecord record, String path) {
        DataTable table = new DataTable("Sites", "Site", "Where", "Facilities");
        record.sites()
                .forEach(site -> table.row(
                        DataTable.two(
                                new Anchor(path + "/sites/" + site.id(), site.name()),
                                site.hubId() == null ? "The partner’s own" : "A hub of the provider"),
                        new Span(where(site)),
                        new Span(site.access().isEmpty() ? "None given" : Words.access(site.access()))));
        return table;
    }

    private static String where(Site site) {
        String where = Stream.of(site.address(), site.postcode())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? "See the hub" : where;
    }
}
