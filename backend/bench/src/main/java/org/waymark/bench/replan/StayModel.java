package org.waymark.bench.replan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.bench.replan.StepModel.Spread;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.pathway.Placement;

/** When a step stays, and what it costs if it does not: see decision 0024. */
final class StayModel {
    static final int FIRM = 1_000_000;
    static final int BOOKED = 10_000;
    static final int SESSION = 100;

    private final CpModel model;
    private final StillToDo todo;
    private final StepModel step;
    private final List<Placement> home;
    private final LocalDate notice;
    private final int count;

    StayModel(CpModel model, StillToDo todo, StepModel step, LocalDate notice, int count) {
        this.model = model;
        this.todo = todo;
        this.step = step;
        this.notice = notice;
        this.count = count;
        home = todo.home(step.module());
    }

    /** Adds what it costs if the step moves. */
    void price(LinearExprBuilder cost) {
        if (home.isEmpty()) {
            return;
        }
        var stays = model.newBoolVar("stays");
        int price = todo.isBegun(step.module()) ? 1 + FIRM : 1;
        cost.add(price).addTerm(stays, -price);
        for (var placement : home) {
            if (placement.session() != null) {
                keepSession(placement, stays, cost);
            }
        }
        keepWeeks(stays);
        keepAppointments(stays);
    }

    private void keepSession(Placement placement, BoolVar stays, LinearExprBuilder cost) {
        boolean begun = todo.isBegun(step.module());
        int price = placement.from().isBefore(notice)
                ? FIRM
                : todo.booked().contains(Objects.requireNonNull(placement.session())) ? BOOKED : SESSION;
        var same = step.attended().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(placement.session()))
                .findFirst();
        cost.add(begun ? 0 : price);
        if (same.isEmpty()) {
            model.addEquality(stays, 0);
        } else {
            cost.addTerm(same.get().getValue(), begun ? 0 : -price);
            model.addImplication(stays, same.get().getValue());
        }
    }

    private void keepWeeks(BoolVar stays) {
        boolean begun = todo.isBegun(step.module());
        int first = week(
                home.stream().map(Placement::week).min(LocalDate::compareTo).orElseThrow());
        int last = week(
                home.stream().map(Placement::week).max(LocalDate::compareTo).orElseThrow());
        if (last >= count || first < 0 && !begun) {
            model.addEquality(stays, 0);
            return;
        }
        model.addLessOrEqual(step.end(), last).onlyEnforceIf(stays);
        keep(last, ActivityKind.WORKPLACE_TASK, ActivityKind.SELF_STUDY, stays);
        if (!begun) {
            model.addGreaterOrEqual(step.start(), first).onlyEnforceIf(stays);
            if (first < last) {
                keep(first, ActivityKind.SELF_STUDY, ActivityKind.WORKPLACE_TASK, stays);
            }
        }
    }

    /** A quarter of an hour is still done in this week, or as much as it was, unless something is dated there. */
    private void keep(int week, ActivityKind likely, ActivityKind otherwise, BoolVar stays) {
        var here = home.stream().filter(one -> week(one.week()) == week).toList();
        if (here.stream().anyMatch(one -> one.kind().isLive() || one.kind() == ActivityKind.COACHING)) {
            return;
        }
        var kind = here.stream().anyMatch(one -> one.kind() == likely) ? likely : otherwise;
        int minutes = here.stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(Placement::minutes)
                .sum();
        Spread spread = kind == ActivityKind.SELF_STUDY ? step.study() : step.task();
        if (spread.isEmpty()) {
            model.addEquality(stays, 0);
        } else {
            model.addGreaterOrEqual(spread.minutes()[week], Math.min(StepModel.LEAST, minutes))
                    .onlyEnforceIf(stays);
        }
    }

    private void keepAppointments(BoolVar stays) {
        var weeks = new ArrayList<Integer>();
        home.stream().filter(one -> one.kind() == ActivityKind.COACHING).forEach(one -> weeks.add(week(one.week())));
        if (weeks.size() != step.coaching().size() || weeks.stream().anyMatch(week -> week < 0 || week >= count)) {
            model.addEquality(stays, 0);
            return;
        }
        weeks.sort(null);
        for (int i = 0; i < weeks.size(); i++) {
            model.addImplication(stays, step.coaching().get(i)[weeks.get(i)]);
        }
    }

    private int week(LocalDate monday) {
        return todo.weeks().indexOf(monday);
    }
}
