package org.waymark.cli.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Primer;
import org.waymark.engine.pathway.Skip;
import org.waymark.engine.pathway.Step;

/** An outcome in words that a head teacher would use. */
public final class PlainText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final PlanRequest request;
    private final Words words;
    private final List<String> lines = new ArrayList<>();
    private Set<ModuleId> chosen = Set.of();

    private PlainText(PlanRequest request) {
        this.request = request;
        words = new Words(this::title, this::statement);
    }

    public static String of(PlanRequest request, PlanOutcome outcome) {
        var text = new PlainText(request);
        switch (outcome) {
            case PlanOutcome.Planned planned -> text.write(planned);
            case PlanOutcome.Infeasible none -> text.write(none);
        }
        return String.join("\n", text.lines) + "\n";
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For example {@code 2 h 30 min}. */
    static String time(int minutes) {
        var hours = minutes < 60 ? "" : minutes / 60 + " h";
        var rest = minutes % 60 == 0 && minutes > 0 ? "" : minutes % 60 + " min";
        return (hours + " " + rest).strip();
    }

    /** As the version in the pathway calls it, else the version for the person's phase. */
    private String title(TopicId topic) {
        var variants = request.catalogue().variants(topic);
        return Stream.of(
                        variants.stream().filter(module -> chosen.contains(module.id())),
                        variants.stream().filter(this::fits),
                        variants.stream())
                .flatMap(Function.identity())
                .map(Module::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(topic.value());
    }

    private boolean fits(Module module) {
        return module.variant() instanceof Variant.Tailored(var phase)
                && request.learner().setting().weight(phase) > 0;
    }

    private String statement(StatementId id) {
        return request.catalogue()
                .find(id)
                .map(Statement::text)
                .filter(text -> !text.isEmpty())
                .orElse(id.value());
    }

    private void write(PlanOutcome.Planned planned) {
        var pathway = planned.pathway();
        chosen = pathway.steps().stream().map(Step::module).collect(Collectors.toSet());
        lines.add("Your pathway: " + pathway.steps().size() + " steps, " + time(pathway.minutes()) + ", finished by "
                + day(pathway.finish()) + ".");
        pathway.steps().forEach(this::write);
        pathway.primers().forEach(this::write);
        writeSkips(pathway);
        planned.why()
                .shortfalls()
                .forEach(shortfall -> lines.add("Not taught, as you left out " + titles(shortfall.excluded()) + ": "
                        + statement(shortfall.statement()).replaceFirst("\\.$", "") + "."));
        var certificate = planned.certificate();
        lines.add("");
        lines.add(
                certificate.selection().isOptimal()
                        ? "No cheaper choice of modules exists."
                        : "A cheaper choice of modules could save at most "
                                + Math.round(100 * certificate.selection().gap()) + " per cent.");
        lines.add(
                certificate.finish().gapWeeks() == 0
                        ? "These modules cannot be finished in an earlier week."
                        : "These modules could be finished at most "
                                + certificate.finish().gapWeeks() + " weeks earlier.");
    }

    private void write(Step step) {
        lines.add("");
        lines.add(step.position() + ". " + title(step.topic()) + ", " + day(step.starts()) + " to " + day(step.ends()));
        write(step.placements());
        step.reasons().stream().map(words::of).forEach(sentence -> lines.add("   " + sentence));
    }

    private void write(Primer primer) {
        lines.add("");
        lines.add("The cohort meets for " + title(primer.topic()) + ", which you otherwise leave out:");
        write(primer.placements());
    }

    private void write(List<Placement> placements) {
        placements.forEach(placement -> lines.add("   " + time(placement.minutes()) + " "
                + Words.kind(placement.kind())
                + (placement.session() == null ? " in the week of " : " on ")
                + day(placement.session() == null ? placement.week() : placement.from())));
    }

    private void writeSkips(Pathway pathway) {
        var skips =
                pathway.skips().stream().filter(skip -> skip.module() == null).toList();
        if (!skips.isEmpty()) {
            lines.add("");
            lines.add("Left out:");
            skips.forEach(skip -> lines.add("   " + title(skip.topic()) + ". " + why(skip)));
        }
    }

    private String why(Skip skip) {
        return skip.reasons().stream().map(words::of).collect(Collectors.joining(" "));
    }

    private void write(PlanOutcome.Infeasible none) {
        lines.add("There is no pathway that keeps all of this:");
        none.conflict().constraints().forEach(constraint -> lines.add("   " + words.of(constraint)));
        lines.add("");
        lines.add(none.relaxations().isEmpty() ? "Only the provider can change this." : "It would work with one of:");
        for (var relaxation : none.relaxations()) {
            var changes = relaxation.changes().stream().map(words::of).collect(Collectors.joining(", and "));
            lines.add("   " + changes + ": finished by " + day(relaxation.finish()));
        }
    }

    private String titles(List<TopicId> topics) {
        return topics.stream().map(this::title).collect(Collectors.joining(", "));
    }
}
