package org.waymark.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.select.Selection.Selected;

/** Why a module is in the pathway, and why in this variant. */
final class WhyIn {
    private final PlanRequest request;
    private final Demand demand;
    private final Selected selected;
    private final Teachers teachers;

    WhyIn(PlanRequest request, Demand demand, Selected selected, Teachers teachers) {
        this.request = request;
        this.demand = demand;
        this.selected = selected;
        this.teachers = teachers;
    }

    List<Reason> reasons(Module module) {
        var reasons = new ArrayList<Reason>();
        taken(module, reasons);
        if (isChosen(module)) {
            reasons.add(new Reason.Chosen());
        }
        covers(module, reasons);
        requiredBy(module, reasons);
        reasons.add(whyVariant(module));
        return reasons;
    }

    private void taken(Module module, List<Reason> reasons) {
        request.learner().taken().stream()
                .filter(step -> step.module().equals(module.id()))
                .forEach(step -> reasons.add(new Reason.Taken(step.started(), step.completed())));
    }

    private boolean isChosen(Module module) {
        return request.choices().pinned().contains(module.id())
                || request.choices().electives().contains(module.topic());
    }

    private void covers(Module module, List<Reason> reasons) {
        var alone = new TreeSet<StatementId>();
        var shared = new TreeSet<StatementId>();
        for (var cover : module.covers()) {
            for (var line : demand.lines(cover.statement())) {
                if (line.needed() > 0 && line.level() <= cover.level()) {
                    (teachers.needsEach(line) ? alone : shared).add(cover.statement());
                }
            }
        }
        shared.removeAll(alone);
        if (!alone.isEmpty() || !shared.isEmpty()) {
            reasons.add(new Reason.Covers(List.copyOf(alone), List.copyOf(shared)));
        }
    }

    private void requiredBy(Module module, List<Reason> reasons) {
        var dependants = selected.modules().stream()
                .filter(other -> selected.availability().needs(other).contains(module.topic()))
                .map(Module::topic)
                .sorted()
                .toList();
        if (!dependants.isEmpty()) {
            reasons.add(new Reason.RequiredBy(dependants));
        }
    }

    private Reason whyVariant(Module module) {
        var variants = request.catalogue().variants(module.topic());
        if (variants.size() == 1) {
            return new Reason.UniversalOnly();
        }
        if (isTaken(module)) {
            return new Reason.VariantBegun();
        }
        return switch (module.variant()) {
            case Variant.Tailored tailored
            when isForMost(tailored, variants) -> new Reason.PhaseVariant(tailored.phase());
            case Variant.Tailored tailored when !isAskedFor(module) -> new Reason.PhaseVariant(tailored.phase());
            case Variant.Tailored tailored -> new Reason.VariantChosen();
            case Variant.Universal universal -> isAskedFor(module) ? new Reason.VariantChosen() : new Reason.BestFit();
        };
    }

    /** Whether none of the variants is for a phase that is more of the person's work. */
    private boolean isForMost(Variant.Tailored tailored, List<Module> variants) {
        double weight = weight(tailored);
        return weight > 0 && variants.stream().allMatch(other -> weight(other.variant()) <= weight);
    }

    private double weight(Variant variant) {
        return switch (variant) {
            case Variant.Universal universal -> 0;
            case Variant.Tailored tailored -> request.learner().setting().weight(tailored.phase());
        };
    }

    private boolean isAskedFor(Module module) {
        return request.choices().pinned().contains(module.id())
                || module.id().equals(request.choices().swaps().get(module.topic()));
    }

    private boolean isTaken(Module module) {
        return request.learner().taken().stream().anyMatch(step -> step.module().equals(module.id()));
    }
}
