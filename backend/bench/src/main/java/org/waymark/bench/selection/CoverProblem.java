package org.waymark.bench.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Attendance;

/**
 * What selection has to solve, written apart from the engine, so that each checks the other; for requests without
 * credits, choices and taken steps.
 *
 * @param cost per module: minutes, and prices for repetition, for other levels and for other phases
 * @param variants modules by topic
 * @param rows what must be covered
 * @param asked price of the exposures that are asked for, which are no repetition
 */
record CoverProblem(
        List<Module> modules, long[] cost, Map<TopicId, List<Integer>> variants, List<Row> rows, long asked) {
    private static final double UNIVERSAL_FIT = 0.3;

    /** @param modules that teach it, as indices */
    record Row(int exposures, List<Integer> modules) {}

    static CoverProblem of(PlanRequest request) {
        var attendance = Attendance.of(request);
        var modules = request.catalogue().modules().stream()
                .filter(module -> fit(request, module) > 0 && attendance.canTake(module))
                .toList();
        var variants = new TreeMap<TopicId, List<Integer>>();
        var teachers = new HashMap<StatementId, List<Integer>>();
        for (int j = 0; j < modules.size(); j++) {
            variants.computeIfAbsent(modules.get(j).topic(), t -> new ArrayList<>())
                    .add(j);
            for (var cover : modules.get(j).covers()) {
                teachers.computeIfAbsent(cover.statement(), s -> new ArrayList<>())
                        .add(j);
            }
        }
        var asked = new HashMap<StatementId, List<Requirement>>();
        request.requirements()
                .forEach(one -> asked.computeIfAbsent(one.statement(), s -> new ArrayList<>())
                        .add(one));
        var rows = request.requirements().stream()
                .map(one -> new Row(
                        one.exposures(),
                        teachers.getOrDefault(one.statement(), List.of()).stream()
                                .filter(j -> modules.get(j)
                                                .findLevel(one.statement())
                                                .orElse(0)
                                        >= one.level())
                                .toList()))
                .toList();
        var cost = modules.stream()
                .mapToLong(module -> cost(request, asked, module))
                .toArray();
        return new CoverProblem(modules, cost, variants, rows, priceOfAsked(request, asked));
    }

    /**
     * The cost of these modules.
     *
     * @throws IllegalStateException if they break a rule
     */
    long costOf(Collection<Module> chosen) {
        var topics = new HashSet<TopicId>();
        var picked = new HashSet<>(chosen);
        long sum = -asked;
        for (int j = 0; j < modules.size(); j++) {
            if (picked.contains(modules.get(j))) {
                check(topics.add(modules.get(j).topic()), "two variants of one topic");
                sum += cost[j];
            }
        }
        check(picked.size() == topics.size(), "a module that cannot be had");
        check(chosen.stream().allMatch(module -> topics.containsAll(module.prerequisites())), "a prerequisite short");
        for (var row : rows) {
            long exposures = row.modules().stream()
                    .filter(j -> picked.contains(modules.get(j)))
                    .count();
            check(exposures >= row.exposures(), "a statement short");
        }
        return sum;
    }

    private static void check(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalStateException("an answer breaks a rule: " + broken);
        }
    }

    private static long priceOfAsked(PlanRequest request, Map<StatementId, List<Requirement>> asked) {
        return asked.values().stream()
                        .mapToLong(all -> all.stream()
                                .mapToInt(Requirement::exposures)
                                .max()
                                .orElseThrow())
                        .sum()
                * request.tuning().weights().repetition();
    }

    private static long cost(PlanRequest request, Map<StatementId, List<Requirement>> asked, Module module) {
        var weights = request.tuning().weights();
        long cost = module.minutes() + Math.round(weights.generic() * (1 - fit(request, module)));
        for (var cover : module.covers()) {
            var levels = asked.getOrDefault(cover.statement(), List.of()).stream()
                    .mapToInt(one -> Math.abs(one.level() - cover.level()));
            cost += levels.min().stream()
                    .map(away -> weights.repetition() + weights.levelStep() * away)
                    .sum();
        }
        return cost;
    }

    /** The share of the person's work that a module is written for. */
    private static double fit(PlanRequest request, Module module) {
        return switch (module.variant()) {
            case Variant.Universal universal -> UNIVERSAL_FIT;
            case Variant.Tailored tailored -> request.learner().setting().weight(tailored.phase());
        };
    }
}
