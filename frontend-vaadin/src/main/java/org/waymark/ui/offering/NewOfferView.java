package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferStatus;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** Where an offer begins: with a template, an earlier offer, or a framework alone. */
@Route(OfferPage.START + "/new")
@RolesAllowed("PROVIDER")
class NewOfferView extends Page implements BeforeEnterObserver {

    private static final int LONGEST_COHORT = 60;
    private static final int SHORTEST_SESSION = 15;
    private static final int LONGEST_SESSION = 600;

    /** @param from null for a framework alone */
    private record Beginning(
            @org.jspecify.annotations.Nullable String from, String qualification, String words) {}

    private final OfferBuilderApi builder;
    private final DeliveryApi delivery;
    private final CatalogueApi catalogue;
    private final Div messages = new Div();

    /** Sent twice, it makes one draft. */
    private final String key = UUID.randomUUID().toString();

    NewOfferView(OfferBuilderApi builder, DeliveryApi delivery, CatalogueApi catalogue) {
        super("Make an offer");
        this.builder = builder;
        this.delivery = delivery;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        lead("You get a draft that only you and your colleagues see. Everything can be changed until you publish it.");
        List<Beginning> beginnings = beginnings();
        List<Choice.Option> options = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++)
            options.add(new Choice.Option(String.valueOf(i), beginnings.get(i).words()));
        Field<Choice> from = Field.choice("from", "Begin with", options)
                .hint(
                        "A template or an earlier offer brings its rules, hubs and sessions. Sessions keep their day of the"
                                + " week and move to weeks in which schools are open.");
        from.control().setValue("0");
        Field<Input> cohort =
                Field.input("cohort", "text", "Name of the cohort").hint("Such as “Spring 2027”.");
        DateField starts = new DateField("First day");
        starts.setId("starts");
        Field<Input> minutes = Field.input("sessionMinutes", "text", "Minutes of each session (optional)")
                .hint("Only where sessions are copied. Leave it empty to keep them as long as they are.");
        minutes.addClassName("short");
        ActionButton make = new ActionButton("Make the draft", "primary", () -> {
            Beginning begun = beginnings.get(Integer.parseInt(from.control().getValue()));
            make(begun, cohort, starts, minutes);
        });
        Div form = new Div(from, cohort, starts, minutes);
        form.addClassName("form");
        add(messages, form, OfferPage.actions(make, new Anchor(OfferPage.START, "Cancel")));
    }

    private List<Beginning> beginnings() {
        List<Beginning> all = new ArrayList<>();
        Calls.call(builder.beingMade()).items().stream()
                .filter(offer -> offer.status() == OfferStatus.TEMPLATE)
                .forEach(offer -> all.add(
                        new Beginning(offer.id(), offer.qualification(), "Template: " + OfferWords.name(offer))));
        Calls.call(delivery.offers())
                .items()
                .forEach(offer -> all.add(new Beginning(
                        offer.id(),
                        offer.qualification(),
                        "Copy of " + offer.title() + " (" + offer.qualification() + "), " + offer.cohort())));
        Calls.call(catalogue.qualifications())
                .items()
                .forEach(one -> all.add(new Beginning(
                        null, one.code(), "The framework alone: " + one.title() + " (" + one.code() + ")")));
        return all;
    }

    private void make(Beginning begun, Field<Input> cohort, DateField starts, Field<Input> minutes) {
        Corrections corrections = new Corrections();
        cohort.clear();
        minutes.clear();
        String called = cohort.control().getValue().strip();
        if (called.isEmpty()) corrections.wrong(cohort, "Give the cohort a name");
        if (called.length() > LONGEST_COHORT)
            corrections.wrong(cohort, "Use at most " + LONGEST_COHORT + " characters for the cohort");
        Optional<LocalDate> first = starts.getOptionalValue();
        if (first.isEmpty()) corrections.wrong(starts, "Give the first day");
        Optional<Integer> length = corrections.number(minutes, "Give the minutes as a number, such as 120");
        if (length.filter(given -> given < SHORTEST_SESSION || given > LONGEST_SESSION)
                .isPresent()) corrections.wrong(minutes, "A session lasts 15 to 600 minutes");
        if (corrections.isEmpty())
            send(new NewOffer(begun.from(), begun.qualification(), called, first.orElseThrow(), length.orElse(null)));
        else say(corrections.summary());
    }

    private void send(NewOffer wanted) {
        try {
            String id = Calls.versioned(builder.create(key, wanted)).value().id();
            Address.of(OfferPage.START + "/" + id).go();
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }
}
