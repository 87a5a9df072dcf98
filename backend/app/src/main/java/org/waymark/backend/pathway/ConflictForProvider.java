package org.waymark.backend.pathway;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.conflict.Constraint;

/**
 * Tells those who make an offer why somebody could not finish it: as {@link ConflictSentences}, about another. Nobody
 * finishes later than the offer ends.
 */
final class ConflictForProvider {

    private final ReasonSentences words;

    ConflictForProvider(ReasonSentences words) {
        this.words = words;
    }

    OfferTrials.Tried.CannotFinish tell(Infeasible infeasible) {
        List<Constraint> constraints = infeasible.conflict().constraints();
        return new OfferTrials.Tried.CannotFinish(
                constraints.stream().map(this::sentence).toList(),
                constraints.stream().flatMap(ConflictForProvider::share).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<OfferTrials.Share> share(Constraint constraint) {
        return switch (constraint) {
            case Constraint.SelfStudyShare c -> Stream.of(OfferTrials.Share.SELF_STUDY);
            case Constraint.InPersonShare c -> Stream.of(OfferTrials.Share.IN_PERSON);
            case Constraint.LiveShare c -> Stream.of(OfferTrials.Share.LIVE);
            default -> Stream.empty();
        };
    }

    private String sentence(Constraint constraint) {
        return switch (constraint) {
            case Constraint.NotTaught c ->
                "Too few of the modules that the offer teaches cover this at the level asked: “"
                        + words.statement(c.statement()) + "”";
            case Constraint.PrerequisiteCycle c ->
                "These topics wait for each other: " + words.topics(c.topics()) + ".";
            case Constraint.NoSession c ->
                "There is no session of " + words.topic(c.topic()) + " that they can get to, and no recording.";
            case Constraint.OtherPhaseOnly c -> words.topic(c.topic()) + " is taught only for other phases.";
            case Constraint.NoOpenWeeks c -> "There are too few open weeks before the offer ends.";
            case Constraint.HoursPerWeek c -> "They have " + ConflictSentences.hours(c.minutes()) + " a week.";
            case Constraint.OfferHoursPerWeek c ->
                "The offer gives nobody more than " + ConflictSentences.hours(c.minutes()) + " a week.";
            case Constraint.HoursPerTerm c -> "They have " + ConflictSentences.hours(c.minutes()) + " a term.";
            case Constraint.SelfStudyShare c ->
                "The offer allows at most " + ConflictSentences.percent(c.most()) + " of the time as self-study.";
            case Constraint.InPersonShare c ->
                "The offer asks for at least " + ConflictSentences.percent(c.least()) + " of the time in person.";
            case Constraint.LiveShare c ->
                "The offer asks for at least " + ConflictSentences.percent(c.least())
                        + " of the time in sessions, in person or online.";
            case Constraint.FinishBy c -> "The offer ends on " + ReasonSentences.day(c.date()) + ".";
            case Constraint.Excluded c -> "They left out " + words.topic(c.topic()) + ".";
            case Constraint.Pinned c -> "They insist on " + words.module(c.module()) + ".";
            case Constraint.OnlineOnly c -> "They do not travel to sessions.";
            case Constraint.TravelLimit c -> "They cannot travel for more than " + c.minutes() + " minutes.";
            case Constraint.AccessNeeds c -> "A session must meet their access needs.";
            case Constraint.Blackout c ->
                "They are away from " + ReasonSentences.day(c.period().from()) + " to "
                        + ReasonSentences.day(c.period().to()) + ".";
        };
    }
}
