package org.waymark.ui.viability;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.waymark.contract.viability.Cohort;
import org.waymark.contract.viability.MergePlan;
import org.waymark.contract.viability.NewMergePlan;
import org.waymark.contract.viability.ViabilityApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.Words;

/** Which cohorts pay for themselves, and where to look for ways to merge those that do not. */
@Route("provider/cohorts")
@RolesAllowed("PROVIDER")
class CohortsView extends Page implements BeforeEnterObserver {

    static final String PATH = "provider/cohorts";
    private static final String USUAL_MINUTES = "60";
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;

    private final ViabilityApi viability;
    private final Div messages = new Div();
    private String key = "";

    CohortsView(ViabilityApi viability) {
        super("Small cohorts");
        this.viability = viability;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        messages.removeAll();
        key = UUID.randomUUID().toString();
        lead(
                "What each cohort costs and brings in, and how those too small to pay for themselves could go on together.");
        add(messages);
        List<Cohort> cohorts = Calls.call(viability.cohorts()).items();
        if (cohorts.isEmpty()) {
            add(new EmptyState(
                    "You have no cohort that is running or to come.", new Anchor("provider", "See your offers")));
            return;
        }
        add(table(cohorts), merging(cohorts));
        List<MergePlan> plans = Calls.call(viability.plans()).items();
        if (!plans.isEmpty()) add(earlier(plans));
    }

    private static DataTable table(List<Cohort> cohorts) {
        DataTable table =
                new DataTable("Cohorts", "Cohort", "People", "Pays from", "Left over", "Hidden in each place", "Costs");
        cohorts.forEach(cohort -> table.row(
                DataTable.two(
                        new Span(cohort.qualification() + ", " + cohort.cohort()),
                        cohort.title() + (cohort.online() ? ", online" : "")),
                DataTable.two(
                        new Anchor(
                                Address.of("provider/people")
                                        .with("offer", cohort.offerId())
                                        .href(),
                                Words.people(cohort.people())),
                        cohort.isTooSmall() ? "Too small" : ""),
                new Span(ViabilityWords.paysFrom(cohort)),
                new Span(ViabilityWords.margin(cohort)),
                new Span(ViabilityWords.subsidy(cohort)),
                costs(cohort)));
        return table;
    }

    private static Anchor costs(Cohort cohort) {
        Anchor link = new Anchor(
                PATH + "/" + cohort.offerId() + "/costs", cohort.costs() == null ? "Enter costs" : "Change costs");
        link.getElement()
                .setAttribute("aria-label", link.getText() + " of " + cohort.qualification() + ", " + cohort.cohort());
        return link;
    }

    private Section merging(List<Cohort> cohorts) {
        Section section = new Section(new H2("Could small cohorts go on together?"));
        List<String> small = cohorts.stream()
                .filter(Cohort::isTooSmall)
                .map(Cohort::qualification)
                .distinct()
                .toList();
        if (small.isEmpty()) {
            section.add(
                    new EmptyState(
                            "No cohort whose costs you have entered is too small. Enter the costs of a cohort to see whether it is."));
            return section;
        }
        Field<Choice> qualification = Field.choice(
                "qualification",
                "Qualification",
                small.stream().map(code -> new Choice.Option(code, code)).toList());
        qualification.control().setValue(small.getFirst());
        Field<Input> minutes = Field.input("mostMinutes", "number", "Longest journey, minutes one way")
                .hint("Nobody is asked to travel further than this.");
        minutes.addClassName("short");
        minutes.control().setValue(USUAL_MINUTES);
        Div actions =
                new Div(new ActionButton("Look for ways to merge", "primary", () -> look(qualification, minutes)));
        actions.addClassName("actions");
        Div form = new Div(
                qualification,
                minutes,
                new Paragraph("Nothing changes for anybody while you look, and nobody is told."),
                actions);
        form.addClassName("form");
        section.add(form);
        return section;
    }

    private void look(Field<Choice> qualification, Field<Input> minutes) {
        messages.removeAll();
        minutes.clear();
        Corrections corrections = new Corrections();
        int most = corrections
                .number(minutes, "Give the minutes as a whole number")
                .orElse(0);
        if (corrections.isEmpty() && (most < LEAST_MINUTES || most > MOST_MINUTES))
            corrections.wrong(minutes, "Give " + LEAST_MINUTES + " to " + MOST_MINUTES + " minutes");
        if (!corrections.isEmpty()) {
            messages.add(corrections.summary());
            return;
        }
        try {
            MergePlan plan = Calls.versioned(viability.plan(
                            key, new NewMergePlan(qualification.control().getValue(), most)))
                    .value();
            Address.of(MergeView.PATH + "/" + plan.id()).go();
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    private static Section earlier(List<MergePlan> plans) {
        DataTable table = new DataTable("Merges", "Begun", "Qualification", "How it stands", "By");
        plans.forEach(plan -> table.row(
                new Anchor(MergeView.PATH + "/" + plan.id(), Words.moment(Words.inEngland(plan.created()))),
                new Span(plan.qualification()),
                new Span(ViabilityWords.state(plan.state())),
                new Span(plan.createdBy())));
        return new Section(new H2("Merges looked for"), table);
    }
}
