package org.waymark.cli.plan;

import static org.waymark.cli.plan.PlainText.day;
import static org.waymark.cli.plan.PlainText.time;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Reason;

/** Reasons, constraints and changes, a sentence each. */
record Words(Function<TopicId, String> title, Function<StatementId, String> statement) {

    static String kind(ActivityKind kind) {
        return switch (kind) {
            case SELF_STUDY -> "self-study";
            case LIVE_ONLINE -> "live online";
            case IN_PERSON -> "in person";
            case COACHING -> "coaching";
            case WORKPLACE_TASK -> "workplace task";
        };
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case PRIMARY -> "primary schools";
            case SECONDARY -> "secondary schools";
            case AP_SEND -> "special schools and alternative provision";
        };
    }

    String of(Reason reason) {
        return switch (reason) {
            case Reason.Covers covers ->
                covers.alone().isEmpty()
                        ? "It teaches, as other steps do too, " + quoted(covers.shared()) + "."
                        : "Nothing else here teaches enough of " + quoted(covers.alone()) + ".";
            case Reason.RequiredBy required -> "You need it before " + titles(required.topics()) + ".";
            case Reason.Chosen chosen -> "You chose it.";
            case Reason.Taken taken -> taken.completed() == null ? "You have begun it." : "You have done it.";
            case Reason.PhaseVariant variant -> "This version is written for " + phase(variant.phase()) + ".";
            case Reason.UniversalOnly universal -> "It is the same for all phases.";
            case Reason.BestFit best -> "Of the versions there are, this fits your work best.";
            case Reason.VariantChosen chosen -> "You asked for this version.";
            case Reason.VariantBegun begun -> "You began in this version.";
            case Reason.AfterPrerequisite after -> "It begins once " + title.apply(after.topic()) + " is finished.";
            case Reason.SessionDated dated -> "The session on " + day(dated.date()) + " sets its dates.";
            case Reason.FirstFreeWeek free -> "It begins in the first week with room for it.";
            case Reason.BetterSpread spread ->
                "It could begin in the week of " + day(spread.couldBegin())
                        + ", but this way weeks are more even and topics less scattered.";
            case Reason.InTurn turn -> "It comes in its turn; nothing else holds it to these weeks.";
            case Reason.RecordedCatchUp recorded ->
                "A recording of " + time(recorded.minutes()) + " stands in for a session.";
            case Reason.KnownAlready known ->
                "You know "
                        + quoted(known.credits().stream()
                                .map(Credit::statement)
                                .distinct()
                                .toList())
                        + " already.";
            case Reason.CoveredBy covered -> "What it teaches is covered by " + titles(covered.topics()) + ".";
            case Reason.BelowLevel below -> "It teaches at a lower level than is asked.";
            case Reason.Excluded excluded -> "You excluded it.";
            case Reason.OtherVariantChosen other -> "Another version of it is in.";
            case Reason.OtherPhase other -> "It is written for other phases.";
            case Reason.NoSession none -> "There is no session that you can attend.";
            case Reason.PrerequisiteMissing missing ->
                "It needs " + titles(missing.topics()) + ", which you cannot take.";
        };
    }

    String of(Constraint constraint) {
        return switch (constraint) {
            case Constraint.NotTaught none ->
                none.reachable() == 0
                        ? "Nothing open to you teaches " + quoted(List.of(none.statement())) + " at the level asked"
                        : "Only one module open to you teaches " + quoted(List.of(none.statement()))
                                + ", and two are asked";
            case Constraint.PrerequisiteCycle cycle -> "These topics need each other: " + titles(cycle.topics());
            case Constraint.NoSession none -> "No session of " + title.apply(none.topic()) + " that you can attend";
            case Constraint.OtherPhaseOnly other -> title.apply(other.topic()) + " is written for other phases only";
            case Constraint.NoOpenWeeks closed -> "There are too few open weeks";
            case Constraint.HoursPerWeek hours -> "You have " + time(hours.minutes()) + " a week";
            case Constraint.OfferHoursPerWeek hours -> "The provider allows " + time(hours.minutes()) + " a week";
            case Constraint.HoursPerTerm hours -> "You have " + time(hours.minutes()) + " a term";
            case Constraint.SelfStudyShare share ->
                "The provider allows " + percent(share.most()) + " self-study at most";
            case Constraint.InPersonShare share -> "The provider asks for " + percent(share.least()) + " in person";
            case Constraint.LiveShare share -> "The provider asks for " + percent(share.least()) + " in sessions";
            case Constraint.FinishBy finish -> "You finish by " + day(finish.date());
            case Constraint.Excluded excluded -> "You leave out " + title.apply(excluded.topic());
            case Constraint.Pinned pinned -> "You want the version " + pinned.module();
            case Constraint.OnlineOnly online -> "You attend online only";
            case Constraint.TravelLimit limit -> "You travel " + time(limit.minutes()) + " at most";
            case Constraint.AccessNeeds needs -> "You need " + join(needs.features());
            case Constraint.Blackout away ->
                "You are away from " + day(away.period().from()) + " to "
                        + day(away.period().to());
        };
    }

    String of(Change change) {
        return switch (change) {
            case Change.MinutesPerWeek more -> time(more.minutes()) + " a week";
            case Change.FinishLater later -> "finish by " + day(later.finishBy());
            case Change.DropExclusion drop -> "take " + title.apply(drop.topic()) + " after all";
            case Change.Unpin unpin -> "do without the version " + unpin.module();
            case Change.AcceptVariant accept -> "take the version " + accept.module();
            case Change.AttendInPerson attend -> "attend in person";
            case Change.TravelUpTo further -> "travel up to " + time(further.minutes());
            case Change.DropBlackout back ->
                "be available from " + day(back.period().from()) + " to "
                        + day(back.period().to());
            case Change.AcceptCatchUp recording ->
                "study a recording of " + title.apply(recording.topic()) + ", if the provider agrees";
        };
    }

    private String titles(Collection<TopicId> topics) {
        return topics.stream().map(title).collect(Collectors.joining(", "));
    }

    /** The first in quotation marks, without the full stop that would end the sentence too soon; the rest are counted. */
    private String quoted(List<StatementId> statements) {
        var first = "“" + statement.apply(statements.getFirst()).replaceFirst("\\.$", "") + "”";
        int more = statements.size() - 1;
        return more == 0 ? first : first + " and " + more + " more";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " per cent";
    }

    private static String join(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().distinct().collect(Collectors.joining(", "));
    }
}
