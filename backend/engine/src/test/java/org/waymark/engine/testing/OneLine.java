package org.waymark.engine.testing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Skip;
import org.waymark.engine.pathway.Step;

/**
 * An outcome as one line: {@code a w1 study60 w2 online60 · b ... - c known}, weeks counted from 1; or {@code clash: ...
 * ; try: ...}.
 */
public final class OneLine {
    private OneLine() {}

    public static String of(PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.Planned planned -> of(planned.pathway());
            case PlanOutcome.Infeasible none ->
                "clash: "
                        + none.conflict().constraints().stream()
                                .map(OneLine::constraint)
                                .collect(Collectors.joining(" + "))
                        + "; try: "
                        + none.relaxations().stream()
                                .map(relaxation -> relaxation.changes().stream()
                                        .map(OneLine::change)
                                        .collect(Collectors.joining(" and ")))
                                .collect(Collectors.joining(" | "));
        };
    }

    private static String of(Pathway pathway) {
        var steps = pathway.steps().stream().map(OneLine::step).collect(Collectors.joining(" · "));
        var skips = pathway.skips().stream()
                .filter(skip -> skip.module() == null)
                .map(OneLine::skip)
                .collect(Collectors.joining(" "));
        var primers = pathway.primers().stream()
                .map(primer -> " primer " + primer.topic() + weeks(primer.placements()))
                .collect(Collectors.joining());
        return (steps + " " + skips).strip() + primers;
    }

    private static String step(Step step) {
        return step.module().value() + weeks(step.placements());
    }

    private static String weeks(List<Placement> placements) {
        var text = new StringBuilder();
        long week = 0;
        for (var placement : placements) {
            long here = week(placement.week());
            text.append(here == week ? "" : " w" + here);
            week = here;
            text.append(' ').append(placement(placement));
        }
        return text.toString();
    }

    private static String placement(Placement placement) {
        var what = word(placement.kind()) + placement.minutes();
        return placement.session() == null ? what : what + "@" + placement.session();
    }

    private static long week(LocalDate monday) {
        return ChronoUnit.WEEKS.between(Scenario.START, monday) + 1;
    }

    private static String word(ActivityKind kind) {
        return switch (kind) {
            case SELF_STUDY -> "study";
            case LIVE_ONLINE -> "online";
            case IN_PERSON -> "person";
            case COACHING -> "coach";
            case WORKPLACE_TASK -> "task";
        };
    }

    private static String skip(Skip skip) {
        return "- " + skip.topic() + " "
                + skip.reasons().stream().map(OneLine::reason).collect(Collectors.joining(","));
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case Reason.KnownAlready known -> "known";
            case Reason.CoveredBy covered ->
                "covered by " + covered.topics().stream().map(Object::toString).collect(Collectors.joining("+"));
            case Reason.Excluded excluded -> "excluded";
            case Reason.OtherPhase other -> "other-phase";
            case Reason.NoSession none -> "no-session";
            case Reason.PrerequisiteMissing missing -> "prerequisite-missing";
            case Reason.BelowLevel below -> "below-level";
            default -> reason.toString();
        };
    }

    private static String constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.NotTaught none ->
                none.statement() + ":" + none.level() + " taught " + none.reachable() + " of " + none.needed();
            case Constraint.PrerequisiteCycle cycle -> "ring " + cycle.topics();
            case Constraint.NoSession none -> "no session of " + none.topic();
            case Constraint.OtherPhaseOnly other -> "other phase only " + other.topic();
            case Constraint.NoOpenWeeks closed -> "no open weeks";
            case Constraint.HoursPerWeek hours -> hours.minutes() + " a week";
            case Constraint.HoursPerTerm hours -> hours.minutes() + " a term";
            case Constraint.SelfStudyShare share -> "self-study at most " + share.most();
            case Constraint.InPersonShare share -> "in person at least " + share.least();
            case Constraint.LiveShare share -> "live at least " + share.least();
            case Constraint.OfferHoursPerWeek hours -> "offer's " + hours.minutes() + " a week";
            case Constraint.FinishBy finish -> "finish by " + finish.date();
            case Constraint.Excluded excluded -> "excluded " + excluded.topic();
            case Constraint.Pinned pinned -> "pinned " + pinned.module();
            case Constraint.OnlineOnly online -> "online only";
            case Constraint.TravelLimit limit -> "travel " + limit.minutes();
            case Constraint.AccessNeeds needs -> "needs " + needs.features();
            case Constraint.Blackout away ->
                "away " + away.period().from() + ".." + away.period().to();
        };
    }

    private static String change(Change change) {
        return switch (change) {
            case Change.MinutesPerWeek more -> more.minutes() + " a week";
            case Change.FinishLater later -> "finish by " + later.finishBy();
            case Change.DropExclusion drop -> "take " + drop.topic();
            case Change.Unpin unpin -> "unpin " + unpin.module();
            case Change.AcceptVariant accept -> "take " + accept.module();
            case Change.AttendInPerson attend -> "in person";
            case Change.TravelUpTo further -> "travel " + further.minutes();
            case Change.DropBlackout back ->
                "not away " + back.period().from() + ".." + back.period().to();
            case Change.AcceptCatchUp recording -> "recording of " + recording.topic();
        };
    }
}
