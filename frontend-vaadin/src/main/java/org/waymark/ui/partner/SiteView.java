package org.waymark.ui.partner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.PartnerRecord;
import org.waymark.contract.delivery.PartnerRecord.Site;
import org.waymark.contract.delivery.PartnerRecord.SiteWanted;
import org.waymark.contract.delivery.PartnerRecordApi;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.timetable.Facilities;

/** A place where a partner delivers: a hub of the provider, or one of its own. */
@Route(PartnersView.HOME + "/:partnerId/sites/:siteId")
@RolesAllowed({"PROVIDER", "PARTNER"})
class SiteView extends PartnerChangePage {

    private static final String FIRST = "site-place";
    private static final String NEW = "new";

    private final Field<Input> name = Field.input("site-name", "text", "Name").hint("As people find it on a map.");
    private final Field<Input> address = Field.input("site-address", "text", "Address");
    private final Field<Input> postcode = Field.input("site-postcode", "text", "Postcode");
    private final Facilities facilities = new Facilities("Facilities", Facilities.OF_PLACES);
    private final Div own = new Div(name, address, postcode, facilities);
    private Field<Choice> place = Field.choice(FIRST, "Place", List.of());
    private String siteId = "";

    SiteView(PartnerRecordApi records) {
        super("Add a site", records, FIRST);
        own.addClassName("form");
        postcode.addClassName("short");
    }

    @Override
    Div form(BeforeEnterEvent event, PartnerRecord record) {
        place = Field.choice(FIRST, "Place", places(record))
                .hint("Of a hub, its provider says where it is and what it has.");
        place.control().addValueChangeListener(changed -> own.setVisible(hub() == null));
        String asked = event.getRouteParameters().get("siteId").orElseThrow();
        Div form = new Div(place, own);
        siteId = asked.equals(NEW) ? UUID.randomUUID().toString() : asked;
        if (!asked.equals(NEW)) {
            show(
                    record.sites().stream()
                            .filter(site -> site.id().equals(asked))
                            .findFirst()
                            .orElseThrow(ProblemException::gone),
                    record);
            form.add(new Div(new ActionButton("Remove this site", "warning", this::remove)));
        }
        own.setVisible(hub() == null);
        return form;
    }

    private static List<Choice.Option> places(PartnerRecord record) {
        return Stream.concat(
                        Stream.of(new Choice.Option("", "A place of the partner’s own")),
                        record.hubs().stream().map(hub -> new Choice.Option(hub.id(), "Hub: " + hub.name())))
                .toList();
    }

    /** A hub that is no more of the provider's has become a place like another. */
    private void show(Site site, PartnerRecord record) {
        setHeading("Change " + site.name());
        boolean hub = record.hubs().stream().anyMatch(one -> one.id().equals(site.hubId()));
        place.control().setValue(hub ? orEmpty(site.hubId()) : "");
        name.control().setValue(site.name());
        address.control().setValue(orEmpty(site.address()));
        postcode.control().setValue(orEmpty(site.postcode()));
        facilities.show(site.access());
    }

    @Override
    void save() {
        Corrections corrections = new Corrections();
        List.of(name, address, postcode).forEach(Field::clear);
        if (hub() == null) {
            if (said(name) == null) corrections.wrong(name, "Give the site a name");
            if (said(address) == null && said(postcode) == null)
                corrections.wrong(address, "Give the address or the postcode of the site");
        }
        if (isRight(corrections)) send("The site is saved", (id, etag) -> records.putSite(id, siteId, etag, entered()));
    }

    private SiteWanted entered() {
        return hub() == null
                ? new SiteWanted(null, said(name), said(address), said(postcode), facilities.chosen())
                : new SiteWanted(hub(), null, null, null, List.of());
    }

    private void remove() {
        send("The site is removed", (id, etag) -> records.removeSite(id, siteId, etag));
    }

    private @Nullable String hub() {
        String chosen = place.control().getValue();
        return chosen == null || chosen.isEmpty() ? null : chosen;
    }

    private static @Nullable String said(Field<Input> field) {
        String text = field.control().getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
