package org.waymark.backend.pathway;

import java.util.ArrayList;
import java.util.List;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.conflict.Relaxation;

/** Tells why there is no pathway, and which ways out were tried and work. */
final class ConflictSentences {

    private final ReasonSentences words;

    ConflictSentences(ReasonSentences words) {
        this.words = words;
    }

    Preview.NotPossible tell(Infeasible infeasible, Choices choices) {
        List<String> conflict =
                infeasible.conflict().constraints().stream().map(this::sentence).toList();
        List<Preview.Suggestion> suggestions = infeasible.relaxations().stream()
                .filter(relaxation -> relaxation.changes().stream().allMatch(ConflictSentences::isTheirs))
                .map(relaxation -> suggestion(relaxation, choices))
                .toList();
        return new Preview.NotPossible(conflict, suggestions);
    }

    private String sentence(Constraint constraint) {
        return switch (constraint) {
            case Constraint.NotTaught c ->
                "Too few modules teach this at the level asked: “" + words.statement(c.statement()) + "”";
            case Constraint.PrerequisiteCycle c ->
                "These topics wait for each other: " + words.topics(c.topics()) + ".";
            case Constraint.NoSession c -> "There is no session of " + words.topic(c.topic()) + " that you can get to.";
            case Constraint.OtherPhaseOnly c -> words.topic(c.topic()) + " is written only for other phases.";
            case Constraint.NoOpenWeeks c -> "There are too few open weeks, however much time you give.";
            case Constraint.HoursPerWeek c -> "You give " + hours(c.minutes()) + " a week.";
            case Constraint.OfferHoursPerWeek c ->
                "Your provider plans no more than " + hours(c.minutes()) + " a week.";
            case Constraint.HoursPerTerm c -> "You give no more than " + hours(c.minutes()) + " a term.";
            case Constraint.SelfStudyShare c ->
                "Your provider allows at most " + percent(c.most()) + " of the time as self-study.";
            case Constraint.InPersonShare c ->
                "Your provider asks for at least " + percent(c.least()) + " of the time in person.";
            case Constraint.LiveShare c ->
                "Your provider asks for at least " + percent(c.least())
                        + " of the time in sessions, in person or online.";
            case Constraint.FinishBy c -> "You want to finish by " + ReasonSentences.day(c.date()) + ".";
            case Constraint.Excluded c ->
                "You left out " + words.topic(c.topic()) + ", which teaches something everybody must be taught.";
            case Constraint.Pinned c -> "You insist on " + words.module(c.module()) + ".";
            case Constraint.OnlineOnly c -> "You do not travel to sessions.";
            case Constraint.TravelLimit c -> "You travel no more than " + c.minutes() + " minutes.";
            case Constraint.AccessNeeds c -> "A session must meet your access needs.";
            case Constraint.Blackout c ->
                "You are away from " + ReasonSentences.day(c.period().from()) + " to "
                        + ReasonSentences.day(c.period().to()) + ".";
        };
    }

    /** Whether the person can make this change themselves. */
    private static boolean isTheirs(Change change) {
        return switch (change) {
            case Change.MinutesPerWeek c -> c.minutes() <= 1200;
            case Change.FinishLater c -> true;
            case Change.DropExclusion c -> true;
            case Change.AcceptVariant c -> true;
            case Change.AttendInPerson c -> true;
            case Change.DropBlackout c -> true;
            case Change.Unpin c -> false;
            case Change.TravelUpTo c -> false;
            case Change.AcceptCatchUp c -> false;
        };
    }

    private Preview.Suggestion suggestion(Relaxation relaxation, Choices choices) {
        Choices changed = choices;
        List<String> parts = new ArrayList<>();
        for (Change change : relaxation.changes()) {
            changed = with(changed, change);
            parts.add(phrase(change));
        }
        String sentence = ReasonSentences.list(parts);
        return new Preview.Suggestion(
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1), changed, relaxation.finish());
    }

    private String phrase(Change change) {
        return switch (change) {
            case Change.MinutesPerWeek c -> "give " + hours(c.minutes()) + " a week";
            case Change.FinishLater c -> "finish by " + ReasonSentences.day(c.finishBy());
            case Change.DropExclusion c -> "keep " + words.topic(c.topic());
            case Change.AcceptVariant c -> "take another version of " + words.topic(c.topic());
            case Change.AttendInPerson c -> "travel to sessions in person";
            case Change.DropBlackout c ->
                "do some work in the days from "
                        + ReasonSentences.day(c.period().from());
            case Change.Unpin c -> "let go of " + words.module(c.module());
            case Change.TravelUpTo c -> "travel up to " + c.minutes() + " minutes";
            case Change.AcceptCatchUp c -> "take a recording of " + words.topic(c.topic());
        };
    }

    private static Choices with(Choices c, Change change) {
        return switch (change) {
            case Change.MinutesPerWeek m -> ChoicesChanges.minutes(c, m.minutes());
            case Change.FinishLater f -> ChoicesChanges.finishBy(c, f.finishBy());
            case Change.DropExclusion d -> ChoicesChanges.keep(c, d.topic().toString());
            case Change.AcceptVariant a -> ChoicesChanges.prefer(c, a.module().toString());
            case Change.AttendInPerson a -> ChoicesChanges.travel(c);
            case Change.DropBlackout d ->
                ChoicesChanges.atWork(c, d.period().from(), d.period().to());
            case Change.Unpin u -> c;
            case Change.TravelUpTo t -> c;
            case Change.AcceptCatchUp a -> c;
        };
    }

    static String percent(double share) {
        return Math.round(share * 100) + " per cent";
    }

    static String hours(int minutes) {
        int half = Math.round(minutes / 6f);
        String number = half % 10 == 0 ? String.valueOf(half / 10) : half / 10 + "." + half % 10;
        return number + (number.equals("1") ? " hour" : " hours");
    }
}
