package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferPreview.Outcome;
import org.waymark.contract.delivery.OfferPreview.Typical;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** Two offers beside each other: what they say, and what they come to for typical participants. */
@Route(CompareView.PLACE)
@RolesAllowed("PROVIDER")
class CompareView extends Page implements BeforeEnterObserver {

    static final String PLACE = OfferPage.START + "/compare";
    static final String ONE = "one";
    static final String OTHER = "other";

    private final OfferBuilderApi builder;

    CompareView(OfferBuilderApi builder) {
        super("Compare two offers");
        this.builder = builder;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        BuiltOffer one = offer(address.get(ONE));
        BuiltOffer other = offer(address.get(OTHER));
        startAfresh();
        Anchor back = new Anchor(OfferPage.START, "Back to all offers");
        back.addClassName("back");
        addComponentAsFirst(back);
        add(rules(one, other), outcomes(one, other));
    }

    private BuiltOffer offer(String id) {
        return Calls.versioned(builder.offer(id)).value();
    }

    private static Section rules(BuiltOffer one, BuiltOffer other) {
        DataTable table =
                new DataTable("What they say", "Part of the offer", OfferWords.name(one), OfferWords.name(other));
        row(table, "Status", one, other, OfferWords::tag);
        say(table, "Runs", one, other, offer -> OfferWords.days(offer.about()));
        say(table, "Assessment", one, other, offer -> OfferWords.window(offer.about()));
        say(table, "Coaching", one, other, offer -> OfferWords.coaching(offer.about()));
        say(table, "Price of a place", one, other, offer -> OfferWords.price(offer.about()));
        say(table, "Blend", one, other, offer -> OfferWords.blend(offer.rules()));
        say(table, "Catching up", one, other, offer -> OfferWords.catchUp(offer.rules()));
        say(table, "What somebody knows already", one, other, offer -> OfferWords.known(offer.rules()));
        say(table, "Attendance asked", one, other, offer -> OfferWords.attendance(offer.rules()));
        say(table, "Engagement asked", one, other, offer -> OfferWords.engagement(offer.rules()));
        say(table, "Modules", one, other, OfferWords::modules);
        say(table, "Sessions", one, other, offer -> Words.count(offer.sessions(), "session"));
        return new Section(new H2("What they say"), table);
    }

    private static void say(
            DataTable table, String name, BuiltOffer one, BuiltOffer other, Function<BuiltOffer, String> words) {
        row(table, name, one, other, offer -> new Span(words.apply(offer)));
    }

    private static void row(
            DataTable table, String name, BuiltOffer one, BuiltOffer other, Function<BuiltOffer, Component> cell) {
        table.row(new Span(name), cell.apply(one), cell.apply(other));
    }

    private Section outcomes(BuiltOffer one, BuiltOffer other) {
        List<Typical> ones = people(one);
        List<Typical> others = people(other);
        DataTable table =
                new DataTable("What they come to", "Typical participant", OfferWords.name(one), OfferWords.name(other));
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++)
            table.row(
                    DataTable.two(new Span(ones.get(i).name()), ones.get(i).about()),
                    outcome(ones.get(i)),
                    outcome(others.get(i)));
        return new Section(new H2("What they come to for typical participants"), table);
    }

    private List<Typical> people(BuiltOffer offer) {
        return Calls.call(builder.preview(offer.id(), offer.rules())).people();
    }

    private static Component outcome(Typical person) {
        Outcome outcome = person.outcome();
        return outcome == null
                ? DataTable.two(
                        new StatusTag("Could not finish", StatusTag.Tone.CARE), String.join(" ", person.obstacles()))
                : DataTable.two(
                        new Span(Words.day(outcome.finish())),
                        "%s a week, %s out, %d%% self-study, %d%% in person, %d%% live in all"
                                .formatted(
                                        Words.hours(outcome.minutesPerWeek()),
                                        Words.count(outcome.daysOut(), "day"),
                                        outcome.selfStudyPercent(),
                                        outcome.inPersonPercent(),
                                        outcome.livePercent()));
    }
}
