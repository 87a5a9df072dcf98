package org.waymark.ui.health;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.health.CohortHealth;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Filters;

/** Which cohorts are looked at, as the address says. */
record Narrowing(Address address) {

    static final String OFFER = "offer";
    static final String PLACE = "place";
    static final String PARTNER = "partner";
    static final String FROM = "from";

    @Nullable
    String offer() {
        return orNull(OFFER);
    }

    @Nullable
    String place() {
        return orNull(PLACE);
    }

    @Nullable
    String partner() {
        return orNull(PARTNER);
    }

    @Nullable
    String from() {
        return orNull(FROM);
    }

    private @Nullable String orNull(String name) {
        return address.has(name) ? address.get(name) : null;
    }

    /** The same choices on another page, from its beginning. */
    Address at(String path) {
        return address.with(FROM, "").at(path);
    }

    Filters filters(CohortHealth.Choices choices) {
        Filters filters = new Filters(address)
                .choice(OFFER, "Cohort", "All cohorts", options(choices.offers()))
                .choice(PLACE, "Hub", "All hubs and online", options(choices.places()));
        return choices.partners().size() > 1
                ? filters.choice(PARTNER, "Run by", "You and your partners", options(choices.partners()))
                : filters;
    }

    private static List<Choice.Option> options(List<CohortHealth.Choice> choices) {
        return choices.stream()
                .map(choice -> new Choice.Option(choice.id(), choice.name()))
                .toList();
    }
}
