package org.waymark.ui.many;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Problem.FieldProblem;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.delivery.Offer;
import org.waymark.contract.organisation.School;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;
import org.waymark.ui.release.SpareField;

/** The fields of an assignment's settings, and what is wrong with them. */
class LimitsForm extends Div {

    private final Field<Input> title = Field.input("title", "text", "Name");
    private final Field<Choice> offer;
    private final DateField start = day("start", "Not before (optional)");
    private final DateField finish = day("finish", "Finish by (optional)");
    private final Field<Input> hours = Field.input("minutesPerWeek", "number", "Hours a week")
            .hint("Between half an hour and 20. Two and a half is usual beside a full-time job: write 2.5.");
    private final Field<Input> kept = Field.input(
                    "protectedMinutesPerWeek", "text", "Hours a week that schools keep free (optional)")
            .hint(
                    "Protected study time within the working week of a term. It is planned with besides people’s own hours.");
    private final SpareField spare;
    private final Field<Choice> together = Field.choice(
                    "togetherWithinKm",
                    "Keep people of near schools together",
                    List.of(
                            new Choice.Option("", "No"),
                            new Choice.Option("5", "Within 5 km"),
                            new Choice.Option("10", "Within 10 km"),
                            new Choice.Option("20", "Within 20 km")))
            .hint("They attend the same sessions where that leaves nobody out. Whoever has a group in the file is kept"
                    + " with that group instead.");
    private final Field<Input> budget = Field.input("budgetPounds", "text", "Budget in pounds (optional)")
            .hint("The most that places and cover may cost together. Leave it empty for no limit.");
    private final Field<Input> cover = Field.input("coverPoundsADay", "text", "What a day of cover costs (optional)")
            .hint("In pounds. Only for the sum: leave it empty if cover is not to be counted.");
    private final Checkbox funding = new Checkbox("Count on funding for places that would be eligible");
    private final DateField respond = day("respondBy", "Answer by (optional)");
    private Corrections corrections = new Corrections();

    LimitsForm(List<Offer> offers, List<School> schools) {
        addClassName("form");
        offer = Field.choice("offerId", "Offer", options(offers))
                .hint("For everybody whose row in the file names no other.");
        spare = new SpareField(schools);
        List.of(hours, kept, budget, cover).forEach(field -> field.addClassName("short"));
        hours.control().getElement().setAttribute("step", "0.25");
        funding.setId("countsOnFunding");
        funding.setHelperText(
                "A place is funded only if the provider has one left. Unticked, the sum and the budget take"
                        + " every place at its full price.");
        respond.setHelperText("Until then seats are held for them.");
        budget.control().getElement().setAttribute("inputmode", "numeric");
        cover.control().getElement().setAttribute("inputmode", "numeric");
        Div days = new Div(start, finish);
        days.addClassName("form-row");
        add(new H2("What"), title, offer, days, hours, kept);
        add(new H2("Days out of school"), spare, together);
        add(new H2("Money and answers"), budget, funding, cover, respond);
    }

    void show(AssignmentSettings settings) {
        title.control().setValue(settings.title());
        offer.control().setValue(settings.offerId() == null ? "" : settings.offerId());
        start.setValue(settings.startFrom());
        finish.setValue(settings.finishBy());
        hours.control().setValue(Words.decimalHours(settings.minutesPerWeek()));
        kept.control().setValue(hours(settings.protectedMinutesPerWeek()));
        spare.show(settings.releasedADay(), settings.schoolLimits());
        budget.control().setValue(text(settings.budgetPounds()));
        together.control().setValue(near(settings.togetherWithinKm()));
        funding.setValue(settings.fundingCounts());
        cover.control().setValue(text(settings.coverPoundsADay()));
        respond.setValue(settings.respondBy());
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<AssignmentSettings> entered(AssignmentSettings before, LocalDate today) {
        corrections = new Corrections();
        clear();
        String called = title.control().getValue().strip();
        if (called.isEmpty()) corrections.wrong(title, "Give it a name");
        if (called.length() > PlansView.LONGEST_TITLE)
            corrections.wrong(title, "Use at most " + PlansView.LONGEST_TITLE + " characters for the name");
        Optional<LocalDate> from = start.getOptionalValue();
        Optional<LocalDate> by = corrections.dayToCome(finish, today);
        if (from.isPresent() && by.isPresent() && !by.get().isAfter(from.get()))
            corrections.wrong(finish, "The finish must come after the start");
        Optional<Integer> minutes = corrections.minutes(hours, "Give the hours as a number, such as 2.5");
        minutes.filter(given -> given < 30)
                .ifPresent(given -> corrections.wrong(hours, "Give at least half an hour a week"));
        minutes.filter(given -> given > 1200)
                .ifPresent(given -> corrections.wrong(
                        hours, "More than 20 hours a week beside a job is not a plan: give 20 or fewer"));
        Optional<Integer> protect = kept.control().getValue().isBlank()
                ? Optional.empty()
                : corrections.minutes(kept, "Give the hours that are kept free as a number, such as 1");
        protect.filter(given -> given > 600)
                .ifPresent(given -> corrections.wrong(kept, "Schools keep at most 10 hours a week free"));
        int released = spare.usual(corrections);
        var others = spare.others(corrections);
        Optional<Integer> most = corrections.number(budget, "Give the budget in whole pounds, such as 60000");
        Optional<Integer> aDay = corrections.number(cover, "Give the cost of a day in whole pounds, such as 210");
        Optional<LocalDate> until = corrections.dayToCome(respond, today);
        if (!corrections.isEmpty()) return Optional.empty();
        return Optional.of(new AssignmentSettings(
                called,
                offer.control().getValue().isBlank() ? null : offer.control().getValue(),
                from.orElse(null),
                by.orElse(null),
                minutes.orElse(before.minutesPerWeek()),
                released,
                others,
                most.orElse(null),
                aDay.orElse(null),
                until.orElse(null),
                protect.orElse(null),
                funding.getValue() ? true : null,
                together.control().getValue().isEmpty()
                        ? null
                        : Integer.valueOf(together.control().getValue())));
    }

    ErrorSummary problems() {
        return corrections.summary();
    }

    /** What the backend found, at the fields it names. */
    ErrorSummary problems(ProblemException refused) {
        Corrections told = new Corrections();
        for (FieldProblem problem : refused.problem().fieldProblems()) at(problem, told);
        if (told.isEmpty()) told.wrong(refused.sentence(), "title");
        return told.summary();
    }

    private void at(FieldProblem problem, Corrections told) {
        switch (problem.field()) {
            case "title" -> told.wrong(title, problem.message());
            case "offerId" -> told.wrong(offer, problem.message());
            case "startFrom" -> told.wrong(start, problem.message());
            case "finishBy" -> told.wrong(finish, problem.message());
            case "minutesPerWeek" -> told.wrong(hours, problem.message());
            case "protectedMinutesPerWeek" -> told.wrong(kept, problem.message());
            case "budgetPounds" -> told.wrong(budget, problem.message());
            case "coverPoundsADay" -> told.wrong(cover, problem.message());
            case "respondBy" -> told.wrong(respond, problem.message());
            default -> told.wrong(problem.message(), SpareField.ID);
        }
    }

    private void clear() {
        List.of(title, hours, kept, budget, cover).forEach(Field::clear);
        offer.clear();
        List.of(start, finish, respond).forEach(field -> field.setInvalid(false));
    }

    private static List<Choice.Option> options(List<Offer> offers) {
        List<Choice.Option> options = new ArrayList<>();
        options.add(new Choice.Option("", "Choose an offer"));
        offers.forEach(offer -> options.add(new Choice.Option(
                offer.id(),
                "%s (%s), %s, %s".formatted(offer.title(), offer.qualification(), offer.cohort(), offer.provider()))));
        return options;
    }

    private static DateField day(String id, String label) {
        DateField field = new DateField(label);
        field.setId(id);
        field.setManualValidation(true);
        return field;
    }

    /** The nearest of what can be chosen, where another program has set something else. */
    private static String near(@Nullable Integer km) {
        if (km == null || km == 0) return "";
        return km <= 5 ? "5" : km <= 10 ? "10" : "20";
    }

    private static String hours(@Nullable Integer minutes) {
        return minutes == null ? "" : Words.decimalHours(minutes);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }
}
