package org.waymark.ui.offering;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.organisation.DeliveryPartnerApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** What an offer is called, who runs it and when, its price, its assessment and its coaching. */
@Route(OfferPage.START + "/:offerId/about")
@RolesAllowed("PROVIDER")
class AboutView extends OfferPage {

    private static final int MOST_POUNDS = 20_000;
    private static final int MOST_ASSESSMENT = 6_000;
    private static final int MOST_COACHING = 6_000;

    private final Field<Input> title = Field.input("title", "text", "Title");
    private final Field<Input> cohort = Field.input("cohort", "text", "Name of the cohort");
    private final DeliveryPartnerApi partners;
    private @Nullable Field<Choice> partner;
    private final DateField starts = day("starts", "First day");
    private final DateField ends = day("ends", "Last day");
    private final DateField opens = day("assessmentOpens", "Assessment window opens (optional)");
    private final DateField closes = day("assessmentCloses", "Assessment window closes (optional)");
    private final Field<Input> assessment =
            Field.input("assessmentMinutes", "text", "Hours of work for the assessment");
    private final Field<Input> alone = Field.input("coachingOneToOne", "text", "Hours of coaching one to one")
            .hint("For each person, over the whole programme. 0 where there is none.");
    private final Field<Input> together = Field.input("coachingInGroup", "text", "Hours of coaching in a group");
    private final Checkbox takesTime = new Checkbox("Keep time free for it in people’s weeks");
    private final Field<Input> price = Field.input("pricePounds", "text", "Price of a place in pounds (optional)");

    AboutView(OfferBuilderApi builder, DeliveryPartnerApi partners) {
        super("Title, days and price", builder);
        this.partners = partners;
        takesTime.setId("coachingTakesTime");
        takesTime.setHelperText(
                "What goes beyond the coaching of modules is spread over the programme, within the hours that people give a week.");
        List.of(assessment, alone, together, price).forEach(field -> field.addClassName("short"));
    }

    private static DateField day(String id, String label) {
        DateField field = new DateField(label);
        field.setId(id);
        return field;
    }

    @Override
    void show(BuiltOffer offer) {
        OfferAbout about = offer.about();
        title.control().setValue(about.title());
        cohort.control().setValue(about.cohort());
        starts.setValue(about.starts());
        ends.setValue(about.ends());
        opens.setValue(about.assessmentOpens());
        closes.setValue(about.assessmentCloses());
        assessment.control().setValue(Words.decimalHours(about.assessmentMinutes()));
        alone.control().setValue(Words.decimalHours(about.coaching().oneToOneMinutes()));
        together.control().setValue(Words.decimalHours(about.coaching().groupMinutes()));
        takesTime.setValue(about.coachingTakesTime());
        price.control().setValue(about.pricePounds() == null ? "" : String.valueOf(about.pricePounds()));
        Div form = new Div(
                title,
                cohort,
                row(starts, ends),
                price,
                new H2("Assessment"),
                row(opens, closes),
                assessment,
                new H2("Coaching"),
                alone,
                together,
                takesTime);
        form.addClassName("form");
        runBy(about.partnerId()).ifPresent(field -> form.addComponentAtIndex(2, field));
        add(form, actions(new ActionButton("Save", "primary", () -> save(about)), new Anchor(href(""), "Cancel")));
    }

    /** Nothing where the provider has no partner to choose. */
    private Optional<Field<Choice>> runBy(@Nullable String partnerId) {
        List<Choice.Option> options = Stream.concat(
                        Stream.of(new Choice.Option("", "You, the provider")),
                        Calls.call(partners.partners()).items().stream()
                                .map(one -> new Choice.Option(one.id(), one.name())))
                .toList();
        if (options.size() == 1) return Optional.empty();
        Field<Choice> field = Field.choice("partner", "Who runs it?", options)
                .hint("A delivery partner sees the offer, its sessions and the people on it.");
        field.control().setValue(partnerId == null ? "" : partnerId);
        partner = field;
        return Optional.of(field);
    }

    private static Div row(DateField one, DateField other) {
        Div row = new Div(one, other);
        row.addClassName("form-row");
        return row;
    }

    private void save(OfferAbout before) {
        Corrections corrections = new Corrections();
        List.of(title, cohort, assessment, alone, together, price).forEach(Field::clear);
        if (title.control().getValue().isBlank()) corrections.wrong(title, "Give the offer a title");
        if (cohort.control().getValue().isBlank()) corrections.wrong(cohort, "Give the cohort a name");
        Optional<LocalDate> first = given(corrections, starts, "Give the first day");
        Optional<LocalDate> last = given(corrections, ends, "Give the last day");
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
            corrections.wrong(ends, "The last day must come after the first");
        Optional<Integer> minutes = corrections.minutes(assessment, "Give the hours as a number, such as 20");
        if (minutes.filter(given -> given > MOST_ASSESSMENT).isPresent())
            corrections.wrong(assessment, "An assessment takes 0 to 100 hours");
        Optional<Integer> pounds = corrections.number(price, "Give the price in whole pounds, such as 850");
        if (pounds.filter(given -> given > MOST_POUNDS).isPresent())
            corrections.wrong(price, "A price is 0 to 20,000 pounds");
        OfferCoaching coaching = new OfferCoaching(coaching(corrections, alone), coaching(corrections, together));
        if (corrections.isEmpty()) send(before, minutes.orElse(0), pounds.orElse(null), coaching);
        else say(corrections.summary());
    }

    private static int coaching(Corrections corrections, Field<Input> field) {
        int minutes = corrections
                .minutes(field, "Give the hours as a number, such as 6")
                .orElse(0);
        if (minutes > MOST_COACHING) corrections.wrong(field, "Coaching takes 0 to 100 hours");
        return minutes;
    }

    private static Optional<LocalDate> given(Corrections corrections, DateField field, String message) {
        Optional<LocalDate> day = field.getOptionalValue();
        if (day.isEmpty()) corrections.wrong(field, message);
        return day;
    }

    private @Nullable String partner(OfferAbout before) {
        if (partner == null) return before.partnerId();
        String chosen = partner.control().getValue();
        return chosen.isBlank() ? null : chosen;
    }

    private void send(OfferAbout before, int minutes, @Nullable Integer pounds, OfferCoaching coaching) {
        OfferAbout wanted = new OfferAbout(
                title.control().getValue().strip(),
                cohort.control().getValue().strip(),
                starts.getValue(),
                ends.getValue(),
                opens.getValue(),
                closes.getValue(),
                minutes,
                pounds,
                partner(before),
                coaching,
                takesTime.getValue());
        if (change(etag -> builder.about(offer().id(), etag, wanted))) go("");
    }
}
