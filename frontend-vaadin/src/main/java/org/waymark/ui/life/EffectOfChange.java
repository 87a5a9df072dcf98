package org.waymark.ui.life;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.training.TrainingEffect;
import org.waymark.contract.training.TrainingEffect.CohortOption;
import org.waymark.contract.training.TrainingEffect.Credit;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What a change comes to: dates, sessions, what stays, the money, and who sees it. */
class EffectOfChange extends Div {

    private EffectOfChange(TrainingEffect effect, Component dates) {
        addClassName("stacked");
        add(new Section(new H2("What it means"), dates));
        if (!effect.released().isEmpty()) add(released(effect));
        add(
                new Section(new H2("What stays yours"), new Paragraph(credit(effect.credit()))),
                new Section(new H2("Funding"), list(effect.funding())),
                new Section(new H2("Who sees it"), told(effect.told())));
        add(new Paragraph("You can take it back until " + Words.day(effect.undoUntil())
                + ", as long as the seats you had are free."));
    }

    static EffectOfChange of(TrainingEffect effect) {
        return new EffectOfChange(effect, dates(effect));
    }

    /** @param choose how a cohort is chosen */
    static EffectOfChange choosing(TrainingEffect effect, Function<CohortOption, Component> choose) {
        return new EffectOfChange(effect, cohorts(effect, choose));
    }

    private static Component dates(TrainingEffect effect) {
        SummaryList list = new SummaryList().row("Finish now", finish(effect.finishBefore()));
        list.addClassName("narrow");
        Div dates = new Div(list);
        effect.cohorts().stream().filter(CohortOption::present).findFirst().ifPresent(option -> {
            list.row("Finish then", finish(option.finish()));
            if (option.finish() != null)
                list.row(
                        "Your steps", Words.count(option.movedSteps(), "step") + " get new dates. Nothing is overdue.");
            else dates.add(later(effect, option));
        });
        return dates;
    }

    private static Component later(TrainingEffect effect, CohortOption present) {
        List<CohortOption> others = effect.cohorts().stream()
                .filter(option -> !option.present() && option.finish() != null)
                .toList();
        String sentence = others.isEmpty()
                ? "No later cohort is known yet. When you come back, your provider finds one with you."
                : "When you come back you choose a later one: "
                        + String.join(
                                "; ",
                                others.stream()
                                        .map(option -> option.cohort() + " would finish on " + finish(option.finish()))
                                        .toList())
                        + ".";
        return new Div(
                new Paragraph("By then you cannot finish in your cohort, " + present.cohort() + ". " + sentence),
                list(present.conflict()));
    }

    private static DataTable cohorts(TrainingEffect effect, Function<CohortOption, Component> choose) {
        DataTable table =
                new DataTable("Cohorts you can go on in", "Cohort", "Finish", "Days out", "Funding", "Choose");
        effect.cohorts()
                .forEach(option -> table.row(
                        DataTable.two(
                                new Span(option.cohort()),
                                option.present() ? "the one you are in" : "from " + Words.day(option.starts())),
                        option.finish() == null
                                ? DataTable.two(DataTable.text("Not possible"), String.join(" ", option.conflict()))
                                : DataTable.two(
                                        DataTable.text(finish(option.finish())),
                                        Words.count(option.movedSteps(), "step") + " moved"),
                        DataTable.text(option.finish() == null ? "–" : Words.count(option.daysOut(), "day")),
                        DataTable.text(
                                option.funding() == null
                                        ? "As now"
                                        : option.funding().reason() + " ("
                                                + option.funding().rules() + ")"),
                        option.finish() == null ? DataTable.text("–") : choose.apply(option)));
        return table;
    }

    private static Section released(TrainingEffect effect) {
        return new Section(
                new H2("Sessions that are released"),
                list(effect.released().stream()
                        .map(session -> session.topic() + ", " + Words.moment(session.start()) + ", " + session.place())
                        .toList()));
    }

    private static String credit(Credit credit) {
        return Stream.of(
                                Words.count(credit.stepsDone(), "finished step") + " ("
                                        + Words.hoursInFull(credit.minutesDone()) + "), with "
                                        + Words.count(credit.statements(), "statement") + " of the framework",
                                credit.stepsBegun() == 0
                                        ? ""
                                        : "what you did in " + Words.count(credit.stepsBegun(), "step")
                                                + " that you have begun")
                        .filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + ", and " + other)
                        .orElse("")
                + ". Your answers and notes stay too.";
    }

    private static UnorderedList told(List<TrainingEffect.Told> told) {
        UnorderedList list = new UnorderedList();
        told.forEach(one -> list.add(new ListItem(new Span(one.name()), DataTable.text(" " + one.what()))));
        return list;
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private static String finish(@Nullable LocalDate day) {
        return day == null ? "not planned at present" : Words.day(day);
    }
}
