package org.waymark.engine.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** The least cost of a selection, by trying all; for requests without credits, choices, sessions or taken steps. */
public final class BruteForce {
    private final PlanRequest request;
    private final List<TopicId> topics;
    private final Map<TopicId, Module> chosen = new HashMap<>();
    private long best = Long.MAX_VALUE;

    private BruteForce(PlanRequest request) {
        this.request = request;
        topics = List.copyOf(request.catalogue().topics().keySet());
    }

    /** Empty if no selection covers what is asked. */
    public static OptionalLong leastCost(PlanRequest request) {
        var brute = new BruteForce(request);
        brute.choose(0);
        return brute.best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(brute.best);
    }

    private void choose(int topic) {
        if (topic == topics.size()) {
            best = isWhole() ? Math.min(best, cost()) : best;
            return;
        }
        choose(topic + 1);
        for (var variant : request.catalogue().variants(topics.get(topic))) {
            if (share(variant) > 0) {
                chosen.put(variant.topic(), variant);
                choose(topic + 1);
                chosen.remove(variant.topic());
            }
        }
    }

    private boolean isWhole() {
        return chosen.values().stream().allMatch(module -> chosen.keySet().containsAll(module.prerequisites()))
                && request.requirements().stream().allMatch(asked -> taught(asked) >= asked.exposures());
    }

    private long taught(Requirement asked) {
        return chosen.values().stream()
                .filter(module -> module.findLevel(asked.statement()).orElse(0) >= asked.level())
                .count();
    }

    private long cost() {
        var weights = request.tuning().weights();
        long cost = 0;
        var exposures = new HashMap<StatementId, Integer>();
        for (var module : chosen.values()) {
            cost += module.minutes() + Math.round(weights.generic() * (1 - share(module)));
            for (var cover : module.covers()) {
                var levels = levelsAsked(cover.statement());
                if (!levels.isEmpty()) {
                    exposures.merge(cover.statement(), 1, Integer::sum);
                    cost += (long) weights.levelStep()
                            * levels.stream()
                                    .mapToInt(level -> Math.abs(level - cover.level()))
                                    .min()
                                    .orElseThrow();
                }
            }
        }
        for (var statement : exposures.keySet()) {
            int asked = request.requirements().stream()
                    .filter(one -> one.statement().equals(statement))
                    .mapToInt(Requirement::exposures)
                    .max()
                    .orElseThrow();
            cost += (long) weights.repetition() * (exposures.get(statement) - asked);
        }
        return cost;
    }

    private List<Integer> levelsAsked(StatementId statement) {
        var levels = new ArrayList<Integer>();
        request.requirements().stream()
                .filter(one -> one.statement().equals(statement))
                .forEach(one -> levels.add(one.level()));
        return levels;
    }

    /** The share of the person's work that a module is written for. */
    private double share(Module module) {
        return switch (module.variant()) {
            case Variant.Universal universal -> 0.3;
            case Variant.Tailored tailored -> request.learner().setting().weight(tailored.phase());
        };
    }
}
