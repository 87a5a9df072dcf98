package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.backend.pathway.SmallCatalogue.BELONGING;
import static org.waymark.backend.pathway.SmallCatalogue.BUDGET;
import static org.waymark.backend.pathway.SmallCatalogue.CONTENT;
import static org.waymark.backend.pathway.SmallCatalogue.CULTURE;
import static org.waymark.backend.pathway.SmallCatalogue.CULTURE_MODULE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.backend.testing.Wishes;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Conflict;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.conflict.Relaxation;
import org.waymark.engine.id.AccessFeature;

class ConflictSentencesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);
    private static final Period AWAY = new Period(DAY, DAY.plusDays(4));
    private static final Choices CHOICES = Wishes.of(Phase.PRIMARY)
            .minutes(150)
            .finishBy(DAY)
            .without("school-culture")
            .online()
            .away(AWAY.from(), AWAY.to())
            .choices();

    private final ConflictSentences conflicts = new ConflictSentences(new ReasonSentences(CONTENT));

    static Stream<Constraint> constraints() {
        return Stream.of(
                new Constraint.NotTaught(BELONGING, 3, 2, 1),
                new Constraint.PrerequisiteCycle(List.of(CULTURE, BUDGET)),
                new Constraint.NoSession(CULTURE),
                new Constraint.OtherPhaseOnly(CULTURE),
                new Constraint.NoOpenWeeks(),
                new Constraint.HoursPerWeek(150),
                new Constraint.OfferHoursPerWeek(600),
                new Constraint.HoursPerTerm(1_200),
                new Constraint.SelfStudyShare(0.6),
                new Constraint.InPersonShare(0.05),
                new Constraint.LiveShare(0.3),
                new Constraint.FinishBy(DAY),
                new Constraint.Excluded(CULTURE),
                new Constraint.Pinned(CULTURE_MODULE),
                new Constraint.OnlineOnly(),
                new Constraint.TravelLimit(75),
                new Constraint.AccessNeeds(Set.of(new AccessFeature("step-free"))),
                new Constraint.Blackout(AWAY));
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change.MinutesPerWeek(210),
                new Change.FinishLater(DAY.plusWeeks(4)),
                new Change.DropExclusion(CULTURE),
                new Change.Unpin(CULTURE_MODULE),
                new Change.AcceptVariant(CULTURE, CULTURE_MODULE),
                new Change.AttendInPerson(),
                new Change.TravelUpTo(90),
                new Change.DropBlackout(AWAY),
                new Change.AcceptCatchUp(CULTURE));
    }

    @Test
    void every_kind_of_constraint_and_change_is_tried_here() {
        assertThat(constraints().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Arrays.asList(Constraint.class.getPermittedSubclasses())));
        assertThat(changes().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Arrays.asList(Change.class.getPermittedSubclasses())));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void a_constraint_is_told_in_a_sentence_without_ids(Constraint constraint) {
        String sentence = tell(constraint).conflict().getFirst();

        assertThat(sentence)
                .matches("(?s)[\\p{Lu}‘].*[.”]")
                .doesNotContain("school-culture", "culture.belonging", "step-free", "2027-", "[");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_way_out_is_offered_only_if_the_choices_that_come_with_it_take_it(Change change) {
        List<Preview.Suggestion> suggestions =
                tell(new Constraint.FinishBy(DAY), change).suggestions();

        assertThat(suggestions).allSatisfy(way -> {
            assertThat(way.choices()).isNotEqualTo(CHOICES);
            assertThat(way.sentence()).matches("\\p{Lu}.*").doesNotContain("school-culture", "2027-");
        });
        boolean theirs = !(change instanceof Change.Unpin
                || change instanceof Change.TravelUpTo
                || change instanceof Change.AcceptCatchUp);
        assertThat(suggestions.size()).isEqualTo(theirs ? 1 : 0);
    }

    @Test
    void several_changes_make_one_way_out() {
        var both = new Relaxation(
                List.of(new Change.MinutesPerWeek(210), new Change.DropExclusion(CULTURE)), DAY.plusWeeks(9), 1);

        Preview.Suggestion way =
                tell(new Constraint.FinishBy(DAY), both).suggestions().getFirst();

        assertThat(way.sentence()).isEqualTo("Give 3.5 hours a week and keep ‘School culture’");
        assertThat(way.choices().minutesPerWeek()).isEqualTo(210);
        assertThat(way.choices().excludedTopics()).isEmpty();
        assertThat(way.choices().finishBy()).isEqualTo(CHOICES.finishBy());
        assertThat(way.finish()).isEqualTo(DAY.plusWeeks(9));
    }

    @Test
    void hours_beyond_what_anybody_may_give_are_not_suggested() {
        assertThat(tell(new Constraint.FinishBy(DAY), new Change.MinutesPerWeek(1260))
                        .suggestions())
                .isEmpty();
    }

    private Preview.NotPossible tell(Constraint constraint, Change change) {
        return tell(constraint, new Relaxation(List.of(change), DAY, 1));
    }

    private Preview.NotPossible tell(Constraint constraint, Relaxation... ways) {
        return conflicts.tell(new Infeasible(new Conflict(List.of(constraint)), List.of(ways)), CHOICES);
    }
}
