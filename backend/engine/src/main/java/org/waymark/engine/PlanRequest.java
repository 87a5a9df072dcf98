package org.waymark.engine;

import java.util.List;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.Offer;

/**
 * All that a pathway depends on.
 *
 * @param requirements of all qualifications that are planned together; may be empty
 * @param calendar of the person's school, completed with its provider's; personal blackouts are the learner's
 */
public record PlanRequest(
        Timeframe timeframe,
        Learner learner,
        List<Requirement> requirements,
        List<Credit> credits,
        Catalogue catalogue,
        Calendar calendar,
        Offer offer,
        Choices choices,
        Tuning tuning) {
    /** @throws IllegalArgumentException if a choice or a taken step names what the catalogue does not hold */
    public PlanRequest {
        requirements = List.copyOf(requirements);
        credits = List.copyOf(credits);
        learner.taken().stream().map(TakenStep::module).forEach(catalogue::get);
        choices.pinned().forEach(catalogue::get);
        choices.electives().stream()
                .filter(topic -> !catalogue.teaches(topic))
                .findFirst()
                .ifPresent(topic -> {
                    throw new IllegalArgumentException("no module teaches the elective " + topic);
                });
        choices.swaps().forEach((topic, module) -> {
            if (!catalogue.get(module).topic().equals(topic)) {
                throw new IllegalArgumentException("module " + module + " is no variant of " + topic);
            }
        });
        checkOneModuleATopic(catalogue, learner);
    }

    public PlanRequest withTimeframe(Timeframe other) {
        return new PlanRequest(other, learner, requirements, credits, catalogue, calendar, offer, choices, tuning);
    }

    public PlanRequest withLearner(Learner other) {
        return new PlanRequest(timeframe, other, requirements, credits, catalogue, calendar, offer, choices, tuning);
    }

    public PlanRequest withRequirements(List<Requirement> others) {
        return new PlanRequest(timeframe, learner, others, credits, catalogue, calendar, offer, choices, tuning);
    }

    public PlanRequest withCredits(List<Credit> others) {
        return new PlanRequest(timeframe, learner, requirements, others, catalogue, calendar, offer, choices, tuning);
    }

    public PlanRequest withOffer(Offer other) {
        return new PlanRequest(timeframe, learner, requirements, credits, catalogue, calendar, other, choices, tuning);
    }

    public PlanRequest withChoices(Choices others) {
        return new PlanRequest(timeframe, learner, requirements, credits, catalogue, calendar, offer, others, tuning);
    }

    public PlanRequest withTuning(Tuning other) {
        return new PlanRequest(timeframe, learner, requirements, credits, catalogue, calendar, offer, choices, other);
    }

    private static void checkOneModuleATopic(Catalogue catalogue, Learner learner) {
        long topics = learner.taken().stream()
                .map(TakenStep::module)
                .map((ModuleId id) -> catalogue.get(id).topic())
                .distinct()
                .count();
        if (topics < learner.taken().size()) {
            throw new IllegalArgumentException("two variants of one topic cannot both have been taken");
        }
    }
}
