package org.waymark.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.demand.DemandLine;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Skip;
import org.waymark.engine.select.Selection.Selected;

/** Why topics that teach something asked are not in the pathway, and why other variants of those that are. */
final class WhyOut {
    private final PlanRequest request;
    private final Demand demand;
    private final Selected selected;
    private final Teachers teachers;
    private final Map<TopicId, Module> present = new HashMap<>();

    WhyOut(PlanRequest request, Demand demand, Selected selected, Teachers teachers) {
        this.request = request;
        this.demand = demand;
        this.selected = selected;
        this.teachers = teachers;
        teachers.modules().forEach(module -> present.put(module.topic(), module));
    }

    List<Skip> skips() {
        var skips = new ArrayList<Skip>();
        request.catalogue().topics().forEach((topic, variants) -> {
            var chosen = present.get(topic);
            if (chosen != null) {
                variants.stream()
                        .filter(variant -> !variant.equals(chosen))
                        .forEach(variant -> skips.add(otherVariant(variant, chosen)));
            } else if (isRelevant(topic, variants)) {
                skips.add(new Skip(topic, null, reasons(topic, variants)));
            }
        });
        return skips;
    }

    private static Skip otherVariant(Module variant, Module chosen) {
        return new Skip(variant.topic(), variant.id(), List.of(new Reason.OtherVariantChosen(chosen.id())));
    }

    private boolean isRelevant(TopicId topic, List<Module> variants) {
        return request.choices().excluded().contains(topic) || variants.stream().anyMatch(demand::asksFor);
    }

    private List<Reason> reasons(TopicId topic, List<Module> variants) {
        var closed = selected.availability().whyNot(topic);
        return closed.isPresent() ? List.of(closed.get()) : whyNotChosen(variants);
    }

    private List<Reason> whyNotChosen(List<Module> variants) {
        var credits = new LinkedHashSet<Credit>();
        var others = new TreeSet<TopicId>();
        for (var line : linesTaughtBy(variants)) {
            if (line.needed() == 0) {
                credits.addAll(line.credits());
            } else {
                others.addAll(teachers.of(line));
            }
        }
        var reasons = new ArrayList<Reason>();
        if (!credits.isEmpty()) {
            reasons.add(new Reason.KnownAlready(List.copyOf(credits)));
        }
        if (!others.isEmpty()) {
            reasons.add(new Reason.CoveredBy(List.copyOf(others)));
        }
        return reasons.isEmpty() ? List.of(new Reason.BelowLevel()) : reasons;
    }

    private List<DemandLine> linesTaughtBy(List<Module> variants) {
        return demand.lines().stream()
                .filter(line -> variants.stream().anyMatch(variant -> Teachers.teaches(variant, line)))
                .toList();
    }
}
