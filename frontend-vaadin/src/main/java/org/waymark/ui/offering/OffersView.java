package org.waymark.ui.offering;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Offers that are being made, those that are published, and two of them beside each other. */
@Route(OfferPage.START)
@RolesAllowed("PROVIDER")
class OffersView extends Page implements BeforeEnterObserver {

    private final OfferBuilderApi builder;
    private final DeliveryApi delivery;

    OffersView(OfferBuilderApi builder, DeliveryApi delivery) {
        super("Make and change offers");
        this.builder = builder;
        this.delivery = delivery;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        List<BuiltOffer> drafts = Calls.call(builder.beingMade()).items();
        List<Offer> published = Calls.call(delivery.offers()).items();
        lead("Nobody else sees a draft or a template. Nobody new can be put on a closed offer.");
        add(OfferPage.actions(
                OfferPage.primary(OfferPage.START + "/new", "Make an offer"),
                new Anchor(OwnPeopleView.PLACE, "Typical participants of your own")));
        add(drafts(drafts), published(published));
        List<Choice.Option> all = new ArrayList<>();
        drafts.forEach(offer -> all.add(new Choice.Option(offer.id(), OfferWords.name(offer))));
        published.forEach(offer -> all.add(new Choice.Option(offer.id(), name(offer))));
        if (all.size() > 1) add(comparison(all));
    }

    private static Section drafts(List<BuiltOffer> drafts) {
        Section section = new Section(new H2("Being made"));
        if (drafts.isEmpty()) {
            section.add(new EmptyState("No draft and no template is there at present."));
            return section;
        }
        DataTable table = new DataTable("Drafts and templates", "Offer", "Status", "Runs", "Sessions");
        drafts.forEach(offer -> table.row(
                DataTable.two(
                        new Anchor(OfferPage.START + "/" + offer.id(), name(offer)),
                        offer.about().cohort()),
                OfferWords.tag(offer),
                new Span(OfferWords.days(offer.about())),
                new Span(Words.count(offer.sessions(), "session"))));
        section.add(table);
        return section;
    }

    private static String name(BuiltOffer offer) {
        return offer.about().title() + " (" + offer.qualification() + ")";
    }

    private static Section published(List<Offer> offers) {
        DataTable table = new DataTable("Published offers", "Offer", "Status", "Runs", "People");
        offers.forEach(offer -> table.row(
                DataTable.two(
                        new Anchor(
                                OfferPage.START + "/" + offer.id(), offer.title() + " (" + offer.qualification() + ")"),
                        offer.cohort()),
                OfferWords.tag(offer.status()),
                new Span(Words.day(offer.starts()) + " to " + Words.day(offer.ends())),
                new Span(Words.people(offer.participants()))));
        return new Section(new H2("Published"), table);
    }

    private static String name(Offer offer) {
        return offer.title() + " (" + offer.qualification() + "), " + offer.cohort();
    }

    private static Section comparison(List<Choice.Option> all) {
        Field<Choice> one = Field.choice("one", "One offer", all);
        Field<Choice> other = Field.choice("other", "Another offer", all);
        one.control().setValue(all.getFirst().value());
        other.control().setValue(all.getLast().value());
        ActionButton compare = new ActionButton(
                "Compare them",
                "plain",
                () -> Address.of(CompareView.PLACE)
                        .with(CompareView.ONE, one.control().getValue())
                        .with(CompareView.OTHER, other.control().getValue())
                        .go());
        Div form = new Div(one, other, OfferPage.actions(compare));
        form.addClassName("form");
        return new Section(new H2("Compare two offers"), form);
    }
}
