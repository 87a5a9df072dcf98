package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Check.Option;
import org.waymark.backend.diagnosis.ItemCounts.Answer;
import org.waymark.contract.diagnosis.ItemReport.Flag;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Difficulty;

/** Which questions somebody should look at. Option 0 is right. */
class ItemFlagsTest {

    private static final Question QUESTION = Question.of(new BankItem(
            new Check(
                    "q",
                    new StatementId("s"),
                    Check.Kind.ONE,
                    "Which?",
                    List.of(new Option("a", true, ""), new Option("b", false, ""), new Option("c", false, ""))),
            2,
            0,
            0.5));

    @Test
    void a_question_that_tells_people_apart_has_none() {
        assertThat(flags(figure(0, 60, 0.3, List.of(60, 20, 20), List.of(40, 5, 5))))
                .isEmpty();
    }

    @Test
    void says_when_those_who_know_more_are_wrong_more_often_than_by_luck() {
        assertThat(flags(figure(0, 60, -0.1, List.of(60, 20, 20), List.of(40, 5, 5))))
                .isEmpty();
        assertThat(flags(figure(0, 60, -0.2, List.of(60, 20, 20), List.of(40, 5, 5))))
                .containsExactly(Flag.GOES_AGAINST);
    }

    @Test
    void says_when_the_able_prefer_a_wrong_option() {
        assertThat(flags(figure(0, 50, 0.1, List.of(50, 45, 5), List.of(20, 28, 2))))
                .containsExactly(Flag.RIVAL);
    }

    @Test
    void says_when_nearly_all_answer_alike() {
        assertThat(flags(figure(0, 96, 0.1, List.of(96, 2, 2), List.of(49, 1, 0))))
                .containsExactly(Flag.NEARLY_ALL_RIGHT);
        assertThat(flags(figure(0, 9, 0.1, List.of(9, 45, 46), List.of(9, 20, 21))))
                .containsExactlyInAnyOrder(Flag.NEARLY_ALL_WRONG, Flag.RIVAL);
    }

    @Test
    void says_when_it_is_far_from_what_its_author_was_sure_of_and_when_an_option_is_idle() {
        assertThat(flags(figure(1.1, 40, 0.2, List.of(40, 60, 0), List.of(30, 20, 0))))
                .containsExactlyInAnyOrder(Flag.FAR_FROM_GUESS, Flag.OPTION_UNUSED);
    }

    @Test
    void counts_who_chose_what_in_all_and_of_the_half_that_knows_more() {
        List<Answer> answers = IntStream.range(0, 5)
                .mapToObj(person -> new Answer(List.of(person < 2 ? 0 : 2), -person))
                .toList();
        ItemFigure figure = ItemCounts.of(QUESTION, answers, new Difficulty(0, 0.4, 5, 2, 0.5));
        assertThat(figure.chosen()).containsExactly(2, 0, 3);
        assertThat(figure.able()).isEqualTo(3);
        assertThat(figure.chosenByAble()).containsExactly(2, 0, 1);
    }

    @Test
    void only_the_wording_that_was_answered_is_as_hard_as_answers_say() {
        ItemFigure figure = figure(1.1, 40, 0.2, List.of(40, 60, 0), List.of(30, 20, 0));
        ItemFigures all = new ItemFigures(null, List.of(figure));
        assertThat(QUESTION.learnt(all).weight().difficulty()).isEqualTo(1.1);
        assertThat(QUESTION.learnt(all).weight().answers()).isEqualTo(100);
        assertThat(QUESTION.learnt(all.withAtLeast(101))).isEqualTo(QUESTION);
        ItemFigure older = new ItemFigure("q", "v0", figure.learnt(), 50, figure.chosen(), figure.chosenByAble());
        assertThat(QUESTION.learnt(new ItemFigures(null, List.of(older)))).isEqualTo(QUESTION);
    }

    private static Set<Flag> flags(ItemFigure figure) {
        return new ItemFlags(QUESTION, figure).flags();
    }

    private static ItemFigure figure(
            double difficulty, int right, double link, List<Integer> chosen, List<Integer> able) {
        return new ItemFigure(
                "q", QUESTION.version(), new Difficulty(difficulty, 0.2, 100, right, link), 50, chosen, able);
    }
}
