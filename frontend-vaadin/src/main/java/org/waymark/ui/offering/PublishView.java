package org.waymark.ui.offering;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** The last look before an offer is open to people. */
@Route(OfferPage.START + "/:offerId/publish")
@RolesAllowed("PROVIDER")
class PublishView extends OfferPage {

    PublishView(OfferBuilderApi builder) {
        super("Check your answers", builder);
    }

    @Override
    void show(BuiltOffer offer) {
        if (offer.status() == OfferStatus.OPEN) {
            add(Notice.done("It is open", "Trusts and participants see it, and people can be put on it.")
                    .with(primary(href(""), "See the offer"), new Anchor("assign", "Put someone on an offer")));
            return;
        }
        add(summary(offer));
        List<Gap> blocking = offer.gaps().stream().filter(Gap::blocks).toList();
        if (blocking.isEmpty())
            add(
                    Notice.info(
                            "What happens then",
                            "Trusts and participants see the offer, and people can be put on it. From then on it is"
                                    + " changed only with the effect on people shown first."),
                    actions(
                            new ActionButton("Publish the offer", "primary", this::publish),
                            new Anchor(href(""), "Back to the offer")));
        else blocking.forEach(gap -> add(blocked(gap)));
    }

    private Notice blocked(Gap gap) {
        return Notice.problem("It cannot be published yet", gap.sentence())
                .with(new Anchor(href(OfferView.part(gap.part())), "Put it right"));
    }

    private SummaryList summary(BuiltOffer offer) {
        return new SummaryList()
                .row("Offer", line(OfferWords.name(offer), "about", "Change title, days and price"))
                .row("Framework", offer.qualification() + " " + offer.frameworkVersion())
                .row("Runs", OfferWords.days(offer.about()))
                .row("Assessment", OfferWords.window(offer.about()))
                .row("Coaching", OfferWords.coaching(offer.about()))
                .row("Price of a place", OfferWords.price(offer.about()))
                .row("Blend", line(OfferWords.blend(offer.rules()), "rules", "Change rules"))
                .row("Catching up", OfferWords.catchUp(offer.rules()))
                .row("What somebody knows already", OfferWords.known(offer.rules()))
                .row("Attendance asked", OfferWords.attendance(offer.rules()))
                .row("Engagement asked", OfferWords.engagement(offer.rules()))
                .row("Modules", line(OfferWords.modules(offer), "modules", "Choose modules"))
                .row("Sessions", Words.count(offer.sessions(), "session"));
    }

    private Div line(String value, String part, String text) {
        Div line = new Div(new Span(value));
        line.addClassName("answer");
        if (OfferWords.canBeChanged(offer())) line.add(new Anchor(href(part), text));
        return line;
    }

    private void publish() {
        if (change(etag -> builder.publish(offer().id(), etag))) again();
    }
}
