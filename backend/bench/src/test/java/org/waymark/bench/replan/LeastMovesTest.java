package org.waymark.bench.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.explain.Explain;
import org.waymark.engine.place.DatedModule;
import org.waymark.engine.place.Placing;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.replan.ReplanRequest;
import org.waymark.engine.replan.Replanner;
import org.waymark.engine.select.Select;
import org.waymark.engine.select.Selection.Selected;
import org.waymark.engine.testing.RuleChecker;

/** The solver's model keeps the engine's rules, and what the engine says is the fewest is so. */
@Tag("long")
class LeastMovesTest {
    private static final int SEEDS = 2;
    private static final int SECONDS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"session cancelled", "fewer hours", "away", "topic mastered", "finish earlier"})
    void agrees_on_the_fewest_moves_within_the_same_rules(String kind) {
        int compared = 0;
        for (int seed = 0; seed < 2 * SEEDS; seed++) {
            var event = Event.of(kind, seed % SEEDS, seed >= SEEDS);
            if (new Replanner().replan(ReplanRequest.of(event.now(), event.present())) instanceof Replanned done) {
                var modules = modules(event, done);
                var least = LeastMoves.of(event.now(), event.present(), modules, Integer.MAX_VALUE - 1, SECONDS);
                compared++;
                assertThat(least.proven()).isTrue();
                assertThat(RuleChecker.broken(event.now(), plan(event, least.modules())))
                        .as(kind + " " + seed)
                        .isEmpty();
                var ratio = Trial.ratio(event, done, least);
                assertThat(ratio).as("nobody beats the least").isGreaterThanOrEqualTo(1);
                assertThat(!done.fewest() || ratio == 1).as(kind + " " + seed).isTrue();
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(SEEDS);
    }

    private static List<Module> modules(Event event, Replanned done) {
        return done.plan().pathway().steps().stream()
                .map(step -> event.now().catalogue().get(step.module()))
                .toList();
    }

    /** The solver's dates in the form of a plan. */
    private static Planned plan(Event event, List<DatedModule> dated) {
        var todo = StillToDo.of(event.now(), event.present());
        PlanRequest request = todo.request();
        var demand = Demand.of(request);
        var fresh = (Selected) new Select(request, demand, todo.attendance()).select(Set.of());
        var modules = dated.stream().map(DatedModule::module).toList();
        var selected = new Selected(modules, fresh.cost(), fresh.bound(), fresh.availability(), fresh.shortfalls());
        int finish = dated.stream()
                .flatMap(one -> one.placements().stream())
                .mapToInt(placement -> todo.weeks().indexOf(placement.week()))
                .reduce(0, Math::max);
        return Explain.planned(
                event.now(), demand, selected, new Placing.Dated(dated, List.of(), todo.weeks(), finish, 0, 0));
    }
}
