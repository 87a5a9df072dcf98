package org.waymark.engine.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Certificate;
import org.waymark.engine.pathway.Explanation;
import org.waymark.engine.pathway.Explanation.Blend;
import org.waymark.engine.pathway.Explanation.Need;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.pathway.WeekLoad;
import org.waymark.engine.place.DatedModule;
import org.waymark.engine.place.Placing.Dated;
import org.waymark.engine.place.Weeks;
import org.waymark.engine.select.Selection.Selected;

/** Stage 5: puts the pathway together, with reasons, bounds and what the whole rests on. */
public final class Explain {
    private final PlanRequest request;
    private final Demand demand;
    private final Selected selected;
    private final Dated dated;
    private final Teachers teachers;

    private Explain(PlanRequest request, Demand demand, Selected selected, Dated dated) {
        this.request = request;
        this.demand = demand;
        this.selected = selected;
        this.dated = dated;
        teachers = Teachers.of(request, selected);
    }

    public static Planned planned(PlanRequest request, Demand demand, Selected selected, Dated dated) {
        return new Explain(request, demand, selected, dated).planned();
    }

    private Planned planned() {
        var steps = steps();
        var skips = new WhyOut(request, demand, selected, teachers).skips();
        var pathway = new Pathway(steps, skips, dated.primers(), finish(steps), weekLoads());
        return new Planned(pathway, explanation(steps), certificate());
    }

    private List<Step> steps() {
        var why = new WhyIn(request, demand, selected, teachers);
        var unnumbered = new ArrayList<Step>();
        request.learner().taken().stream()
                .filter(TakenStep::isCompleted)
                .forEach(taken -> unnumbered.add(completed(taken)));
        for (var module : dated.modules()) {
            var reasons = new ArrayList<>(why.reasons(module.module()));
            reasons.addAll(module.reasons());
            unnumbered.add(step(module, reasons));
        }
        unnumbered.sort(Comparator.comparing(Step::starts).thenComparing(Step::ends));
        var steps = new ArrayList<Step>();
        for (var step : unnumbered) {
            steps.add(numbered(step, steps.size() + 1));
        }
        return steps;
    }

    private Step completed(TakenStep taken) {
        var module = request.catalogue().get(taken.module());
        var completed = Objects.requireNonNull(taken.completed());
        var started = taken.started() == null ? completed : taken.started();
        var reasons = List.<Reason>of(new Reason.Taken(started, completed));
        return new Step(0, module.id(), module.topic(), taken.frozen(), started, completed, reasons);
    }

    private static Step step(DatedModule dated, List<Reason> reasons) {
        var starts = dated.placements().stream().map(Placement::from).min(Comparator.naturalOrder());
        var ends = dated.placements().stream().map(Placement::to).max(Comparator.naturalOrder());
        var module = dated.module();
        return new Step(
                0, module.id(), module.topic(), dated.placements(), starts.orElseThrow(), ends.orElseThrow(), reasons);
    }

    private static Step numbered(Step step, int position) {
        return new Step(
                position, step.module(), step.topic(), step.placements(), step.starts(), step.ends(), step.reasons());
    }

    private LocalDate finish(List<Step> steps) {
        var primers = dated.primers().stream()
                .flatMap(primer -> primer.placements().stream())
                .map(Placement::to);
        return Stream.concat(steps.stream().map(Step::ends), primers)
                .max(Comparator.naturalOrder())
                .orElse(request.timeframe().from());
    }

    private List<WeekLoad> weekLoads() {
        var weeks = dated.weeks();
        var minutes = new int[weeks.count()];
        dated.modules().stream()
                .flatMap(module -> module.placements().stream())
                .forEach(placement -> addTo(minutes, weeks, placement));
        dated.primers().stream()
                .flatMap(primer -> primer.placements().stream())
                .forEach(placement -> addTo(minutes, weeks, placement));
        int last = minutes.length - 1;
        while (last >= 0 && minutes[last] == 0 && weeks.assessmentMinutes(last) + weeks.coachingMinutes(last) == 0) {
            last--;
        }
        var loads = new ArrayList<WeekLoad>();
        for (int week = 0; week <= last; week++) {
            loads.add(new WeekLoad(
                    weeks.monday(week),
                    minutes[week],
                    weeks.assessmentMinutes(week),
                    weeks.coachingMinutes(week),
                    weeks.capacity(week)));
        }
        return loads;
    }

    private static void addTo(int[] minutes, Weeks weeks, Placement placement) {
        int week = weeks.indexOf(placement.week());
        if (week >= 0 && week < minutes.length) {
            minutes[week] += placement.minutes();
        }
    }

    private Explanation explanation(List<Step> steps) {
        var needs = demand.lines().stream()
                .map(line -> new Need(
                        line.statement(), line.level(), line.asked(), line.needed(), line.credits(), teachers.of(line)))
                .toList();
        return new Explanation(needs, selected.shortfalls(), blend(steps));
    }

    private Blend blend(List<Step> steps) {
        double all = 0;
        double selfStudy = 0;
        double inPerson = 0;
        double live = 0;
        var placements = new ArrayList<Placement>();
        steps.forEach(step -> placements.addAll(step.placements()));
        dated.primers().forEach(primer -> placements.addAll(primer.placements()));
        for (var placement : placements) {
            all += placement.minutes();
            selfStudy += placement.kind() == ActivityKind.SELF_STUDY ? placement.minutes() : 0;
            inPerson += placement.kind() == ActivityKind.IN_PERSON ? placement.minutes() : 0;
            live += placement.kind().isLive() ? placement.minutes() : 0;
        }
        if (all == 0) {
            return new Blend(0, 0, 0, true);
        }
        var rules = request.offer().blend();
        boolean within = selfStudy / all <= rules.maxSelfStudyShare()
                && inPerson / all >= rules.minInPersonShare()
                && live / all >= rules.minLiveShare();
        return new Blend(selfStudy / all, inPerson / all, live / all, within);
    }

    private Certificate certificate() {
        var weeks = dated.weeks();
        return new Certificate(
                new Certificate.Selection(selected.cost(), selected.bound()),
                new Certificate.Finish(
                        weeks.monday(Math.max(0, dated.finishWeek())), weeks.monday(Math.max(0, dated.bound()))));
    }
}
