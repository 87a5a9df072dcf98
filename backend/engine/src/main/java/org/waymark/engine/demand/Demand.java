package org.waymark.engine.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Level;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.offer.SkipPolicy;

/**
 * Stage 1: what is asked, per statement and level, less what is credited. A statement asked at two levels has two
 * lines; the lower one asks for at least as much as the higher, since what is taught above counts below.
 */
public final class Demand {
    /** By statement: filled in that order. */
    private final Map<StatementId, List<DemandLine>> lines = new LinkedHashMap<>();

    private final Map<StatementId, List<Credit>> credits = new HashMap<>();

    private Demand() {}

    public static Demand of(PlanRequest request) {
        var demand = new Demand();
        if (request.offer().skipPolicy() == SkipPolicy.SKIPS) {
            request.credits().stream()
                    .sorted(Comparator.comparing(Credit::source).thenComparing(Credit::level))
                    .forEach(credit -> demand.credits
                            .computeIfAbsent(credit.statement(), s -> new ArrayList<>())
                            .add(credit));
        }
        var asked = new TreeMap<StatementId, List<Requirement>>();
        for (var requirement : request.requirements()) {
            asked.computeIfAbsent(requirement.statement(), s -> new ArrayList<>())
                    .add(requirement);
        }
        asked.forEach((statement, requirements) ->
                demand.lines.put(statement, demand.lines(request, statement, requirements)));
        return demand;
    }

    /** All lines, by statement, then level. */
    public List<DemandLine> lines() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** The lines of a statement by level; empty if nobody asks for it. */
    public List<DemandLine> lines(StatementId statement) {
        return lines.getOrDefault(statement, List.of());
    }

    public boolean asksFor(Module module) {
        return module.covers().stream().anyMatch(cover -> lines.containsKey(cover.statement()));
    }

    /** Whether everything this module teaches is known, so that what needs its topic may start without it. */
    public boolean isKnown(Module module) {
        return module.covers().stream().allMatch(this::isKnown);
    }

    /** Whether being taught this again would be repetition for everyone: it is known, or a framework counts it. */
    public boolean counts(StatementId statement) {
        return lines.containsKey(statement) || credits.containsKey(statement);
    }

    private boolean isKnown(Cover cover) {
        var asked = lines(cover.statement());
        if (asked.isEmpty()) {
            return !creditsAt(cover.statement(), cover.level()).isEmpty();
        }
        return asked.stream().allMatch(line -> line.needed() == 0);
    }

    private List<DemandLine> lines(PlanRequest request, StatementId statement, List<Requirement> requirements) {
        boolean disadvantage =
                request.catalogue().find(statement).map(Statement::disadvantage).orElse(false);
        var result = new ArrayList<DemandLine>();
        int above = 0;
        boolean mandatory = false;
        for (int level = Level.HIGHEST; level >= Level.LOWEST; level--) {
            int here = 0;
            for (var requirement : requirements) {
                if (requirement.level() == level) {
                    here = Math.max(here, requirement.exposures());
                    mandatory |= requirement.mandatory();
                }
            }
            if (here > 0) {
                above = Math.max(above, here);
                result.addFirst(line(statement, level, above, mandatory, disadvantage));
            }
        }
        return List.copyOf(result);
    }

    private DemandLine line(StatementId statement, int level, int asked, boolean mandatory, boolean disadvantage) {
        var counted = creditsAt(statement, level);
        int needed = asked;
        if (counted.stream().anyMatch(credit -> !credit.source().isInferred())) {
            needed = 0;
        } else if (!counted.isEmpty()) {
            needed = mandatory || disadvantage ? 1 : 0;
        }
        return new DemandLine(statement, level, asked, needed, mandatory, counted);
    }

    private List<Credit> creditsAt(StatementId statement, int level) {
        return credits.getOrDefault(statement, List.of()).stream()
                .filter(credit -> credit.level() >= level)
                .toList();
    }
}
