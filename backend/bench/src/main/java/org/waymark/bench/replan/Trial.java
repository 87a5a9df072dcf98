package org.waymark.bench.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.bench.report.Measured;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.Planner;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.replan.Benefit;
import org.waymark.engine.replan.Moves;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanOutcome.Kept;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.replan.ReplanRequest;
import org.waymark.engine.replan.Replanner;

/**
 * One event, replanned and compared.
 *
 * @param millis of the replanner
 * @param ratio moves by the least that is proven; of moved topics if no dearer ones differ, else of all with their
 *     weights; null without a proof
 * @param solverMillis of CP-SAT; null if it was not asked
 * @param right whether it is proven that a pathway which was kept had to be, as nobody could finish so much sooner, or
 *     not without moving what is begun or at short notice; or that there is none
 */
record Trial(
        ReplanOutcome outcome,
        double millis,
        @Nullable Double ratio,
        @Nullable Double solverMillis,
        boolean right) {
    static Trial of(Event event, double seconds) {
        var replan = ReplanRequest.of(event.now(), event.present());
        Measured<ReplanOutcome> measured = Measured.of(1, () -> new Replanner().replan(replan));
        return switch (measured.result()) {
            case Replanned done -> compared(event, done, measured.millis(), seconds);
            case Kept kept -> new Trial(kept, measured.millis(), null, null, isRightlyKept(event, seconds));
            case ReplanOutcome.NoPathway none ->
                new Trial(none, measured.millis(), null, null, isImpossible(event, seconds));
        };
    }

    private static Trial compared(Event event, Replanned done, double millis, double seconds) {
        var after = done.plan().pathway();
        int last = event.isChance() ? freshFinish(event) : Integer.MAX_VALUE - 1;
        var least =
                Measured.once(() -> LeastMoves.of(event.now(), event.present(), modules(event, after), last, seconds));
        var answer = least.result();
        Double ratio = answer.proven() ? ratio(event, done, answer) : null;
        return new Trial(done, millis, ratio, least.millis(), false);
    }

    static double ratio(Event event, Replanned done, LeastMoves.Answer least) {
        return ratio(
                done.moves(), least.cost() + comingAndGoing(event, done.plan().pathway()));
    }

    private static List<Module> modules(Event event, Pathway after) {
        return after.steps().stream()
                .map(step -> event.now().catalogue().get(step.module()))
                .toList();
    }

    /** Week in which a new plan for what is left would finish. */
    private static int freshFinish(Event event) {
        var todo = StillToDo.of(event.now(), event.present());
        return new Planner().plan(todo.request()) instanceof Planned plan
                ? todo.weeks().indexOf(plan.pathway().finish())
                : Integer.MAX_VALUE - 1;
    }

    private static boolean isRightlyKept(Event event, double seconds) {
        var todo = StillToDo.of(event.now(), event.present());
        if (!(new Planner().plan(todo.request()) instanceof Planned plan)) {
            return false;
        }
        int weeks = todo.weeks().indexOf(event.present().finish())
                - todo.weeks().indexOf(plan.certificate().finish().bound());
        if (7 * weeks < Benefit.standard().days()) {
            return true;
        }
        var modules = modules(event, event.present());
        var least = LeastMoves.of(event.now(), event.present(), modules, freshFinish(event), seconds);
        return least.proven() && least.cost() >= StayModel.FIRM;
    }

    /** With the modules of the present pathway. */
    private static boolean isImpossible(Event event, double seconds) {
        var modules = modules(event, event.present());
        return LeastMoves.of(event.now(), event.present(), modules, Integer.MAX_VALUE - 1, seconds)
                .impossible();
    }

    /** Topics that come or go whatever is done are moves too, and their sessions go with them. */
    private static long comingAndGoing(Event event, Pathway after) {
        var todo = StillToDo.of(event.now(), event.present());
        var today = event.now().timeframe().today();
        long cost = 0;
        for (var step : after.steps()) {
            cost += event.present().find(step.topic()).isEmpty() ? 1 : 0;
        }
        for (var step : event.present().steps()) {
            if (after.find(step.topic()).isEmpty()) {
                cost += 1;
                cost += step.placements().stream()
                        .filter(placement ->
                                placement.session() != null && !placement.from().isBefore(today))
                        .mapToLong(placement -> placement.from().isBefore(today.plusDays(ReplanRequest.NOTICE))
                                ? StayModel.FIRM
                                : todo.booked().contains(placement.session()) ? StayModel.BOOKED : StayModel.SESSION)
                        .max()
                        .orElse(0);
            }
        }
        return cost;
    }

    private static double ratio(Moves moves, long least) {
        long weighted = (long) StayModel.FIRM * moves.firm()
                + (long) StayModel.BOOKED * moves.booked()
                + (long) StayModel.SESSION * moves.sessions()
                + moves.steps();
        return weighted / StayModel.SESSION == least / StayModel.SESSION
                ? (double) moves.steps() / Math.max(1, least % StayModel.SESSION)
                : (double) weighted / Math.max(1, least);
    }
}
