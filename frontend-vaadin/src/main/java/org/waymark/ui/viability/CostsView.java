package org.waymark.ui.viability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.CohortCosts;
import org.waymark.contract.viability.ViabilityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;

/** What one cohort costs and brings in. */
@Route("provider/cohorts/:offerId/costs")
@RolesAllowed("PROVIDER")
class CostsView extends Page implements BeforeEnterObserver {

    private final ViabilityApi viability;
    private final Div messages = new Div();
    private final Field<Input> fixed = pounds("fixed", "To run it, however many come")
            .hint("In pounds: facilitators, rooms, coaching, materials.");
    private final Field<Input> perPerson =
            pounds("perPerson", "For each person besides").hint("In pounds.");
    private final Field<Input> price =
            pounds("price", "Paid for each person").hint("In pounds, by a scholarship or otherwise.");
    private final Field<Input> places = pounds("places", "Places").hint("The most people it can take.");

    CostsView(ViabilityApi viability) {
        super("Costs");
        this.viability = viability;
    }

    private static Field<Input> pounds(String id, String label) {
        Field<Input> field = Field.input(id, "text", label);
        field.addClassName("short");
        field.control().getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        String offerId = event.getRouteParameters().get("offerId").orElseThrow();
        Versioned<Cohort> read = Calls.versioned(viability.cohort(offerId));
        Cohort cohort = read.value();
        setHeading("Costs of " + cohort.qualification() + ", " + cohort.cohort());
        lead(
                "From these Waymark works out how many people the cohort needs. Nobody but those who work here sees them.");
        fill(cohort);
        Div actions = new Div(
                new ActionButton("Save", "primary", () -> save(read)),
                new Anchor(CohortsView.PATH, "Back to all cohorts"));
        actions.addClassName("actions");
        Div form = new Div(fixed, perPerson, price, places, actions);
        form.addClassName("form");
        add(messages, form);
    }

    private void fill(Cohort cohort) {
        List.of(fixed, perPerson, price, places).forEach(Field::clear);
        CohortCosts costs = cohort.costs();
        fixed.control().setValue(costs == null ? "" : String.valueOf(costs.fixed()));
        perPerson.control().setValue(costs == null ? "" : String.valueOf(costs.perPerson()));
        price.control().setValue(costs == null ? "" : String.valueOf(costs.price()));
        places.control().setValue(costs == null ? "" : String.valueOf(costs.places()));
    }

    private void save(Versioned<Cohort> read) {
        messages.removeAll();
        List.of(fixed, perPerson, price, places).forEach(Field::clear);
        Corrections corrections = new Corrections();
        int runs = number(fixed, corrections);
        int each = number(perPerson, corrections);
        int paid = number(price, corrections);
        int most = number(places, corrections);
        if (corrections.isEmpty() && most == 0) corrections.wrong(places, "A cohort has 1 place or more");
        if (!corrections.isEmpty()) {
            messages.add(corrections.summary());
            return;
        }
        try {
            Calls.versioned(
                    viability.setCosts(read.value().offerId(), read.etag(), new CohortCosts(runs, each, paid, most)));
            getUI().ifPresent(ui -> ui.navigate(CohortsView.class));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    private static int number(Field<Input> field, Corrections corrections) {
        String message = "Give a whole number, such as 1200";
        boolean isEmpty = field.control().getValue().isBlank();
        if (isEmpty) corrections.wrong(field, message);
        Optional<Integer> given = isEmpty ? Optional.empty() : corrections.number(field, message);
        return given.orElse(0);
    }
}
