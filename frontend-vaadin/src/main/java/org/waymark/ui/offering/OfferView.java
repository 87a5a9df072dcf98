package org.waymark.ui.offering;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.TaskList;
import org.waymark.ui.design.Words;

/** One offer: what it says, what is still missing, and what can be done with it. */
@Route(OfferPage.START + "/:offerId")
@RolesAllowed("PROVIDER")
class OfferView extends OfferPage {

    OfferView(OfferBuilderApi builder) {
        super("Offer", builder);
    }

    @Override
    Anchor back() {
        Anchor back = new Anchor(START, "Back to all offers");
        back.addClassName("back");
        return back;
    }

    @Override
    void show(BuiltOffer offer) {
        setHeading(offer.about().cohort());
        add(OfferWords.tag(offer), summary(offer));
        if (!offer.gaps().isEmpty()) add(gaps(offer));
        add(new TypicalPeople(offer, builder.preview(offer.id(), offer.rules()), this::addOnline));
        add(what(offer));
    }

    private SummaryList summary(BuiltOffer offer) {
        boolean open = OfferWords.canBeChanged(offer);
        return new SummaryList()
                .row("Title", line(offer.about().title(), "about", "Change title, days and price", open))
                .row("Runs", OfferWords.days(offer.about()))
                .row("Assessment", OfferWords.window(offer.about()))
                .row("Coaching", OfferWords.coaching(offer.about()))
                .row("Price of a place", OfferWords.price(offer.about()))
                .row("Blend", line(OfferWords.blend(offer.rules()), "rules", "Change rules", open))
                .row("Catching up", OfferWords.catchUp(offer.rules()))
                .row("What somebody knows already", OfferWords.known(offer.rules()))
                .row("Attendance asked", OfferWords.attendance(offer.rules()))
                .row("Engagement asked", OfferWords.engagement(offer.rules()))
                .row("Modules", line(OfferWords.modules(offer), "modules", "Choose modules", open))
                .row("Sessions", sessions(offer))
                .row("People", Words.people(offer.participants()));
    }

    private Div line(String value, String part, String text, boolean open) {
        Div line = new Div(new Span(value));
        line.addClassName("answer");
        if (open) line.add(new Anchor(href(part), text));
        return line;
    }

    private static Span sessions(BuiltOffer offer) {
        return new Span(
                Words.count(offer.sessions(), "session") + " at " + Words.count(offer.hubs(), "hub") + " and online");
    }

    private Section gaps(BuiltOffer offer) {
        TaskList list = new TaskList();
        offer.gaps().forEach(gap -> list.task(href(part(gap.part())), gap.sentence(), "", tag(gap)));
        return new Section(new H2("What is missing"), list);
    }

    private static StatusTag tag(Gap gap) {
        return gap.blocks()
                ? new StatusTag("Must be put right", StatusTag.Tone.CARE)
                : new StatusTag("Worth a look", StatusTag.Tone.PLAIN);
    }

    static String part(BuiltOffer.Part part) {
        return switch (part) {
            case ABOUT -> "about";
            case RULES -> "rules";
            case MODULES, SESSIONS -> "modules";
        };
    }

    private Div what(BuiltOffer offer) {
        return switch (offer.status()) {
            case DRAFT ->
                offer.amends() != null
                        ? actions(primary(START + "/" + offer.amends() + "/amendment", "See what it means for people"))
                        : actions(
                                primary(href("publish"), "Check and publish"),
                                new ActionButton("Keep as a template", "plain", () -> template(offer)),
                                new ActionButton("Delete this draft", "plain", () -> askToDelete(offer)));
            case TEMPLATE ->
                actions(
                        primary(START + "/new", "Make an offer"),
                        new ActionButton("Delete this template", "plain", () -> askToDelete(offer)));
            case OPEN ->
                actions(
                        new Anchor(href("amendment"), "Amend this offer"),
                        new ActionButton("Close to new people", "plain", () -> close(offer)));
            case CLOSED ->
                actions(
                        primary(href("publish"), "Check and open again"),
                        new Anchor(href("amendment"), "Amend this offer"));
        };
    }

    private void addOnline() {
        if (change(etag -> builder.addOnlineEquivalents(offer().id(), etag))) {
            say(Notice.done("Online sessions added", "Every session in person now has an online equivalent."));
            again();
        }
    }

    private void template(BuiltOffer offer) {
        if (change(etag -> builder.template(offer.id(), etag))) {
            say(Notice.done("It is a template now", "Choose it under “Begin with” when you make an offer."));
            again();
        }
    }

    private void close(BuiltOffer offer) {
        if (change(etag -> builder.close(offer.id(), etag))) {
            say(Notice.done("Closed", "Nobody new can be put on it. Those who are on it stay.")
                    .with(new ActionButton("Undo: open it again", "plain", () -> reopen(offer))));
            again();
        }
    }

    private void reopen(BuiltOffer offer) {
        if (change(etag -> builder.publish(offer.id(), etag))) {
            say(Notice.done("Open again", "People can be put on it."));
            again();
        }
    }

    private void askToDelete(BuiltOffer offer) {
        boolean template = offer.status() == OfferStatus.TEMPLATE;
        ActionButton yes = new ActionButton("Yes, delete it", "warning", () -> delete(offer));
        say(Notice.warning(
                        "Delete this " + (template ? "template?" : "draft?"),
                        "It cannot be brought back. Nobody is on it.")
                .with(yes, new ActionButton("Keep it", "plain", this::again)));
        yes.focus();
    }

    private void delete(BuiltOffer offer) {
        try {
            Calls.run(builder.delete(offer.id(), current().etag()));
            Address.of(START).go();
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }
}
