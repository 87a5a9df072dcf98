package org.waymark.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Evidence.Claimed;
import org.waymark.engine.mastery.Evidence.Reported;

/** What is believed moves as it should with every kind of evidence, and skips nothing lightly. */
class D02_BeliefTest {
    private static final int SEEDS = 300;
    private static final double ROUNDING = 1e-9;
    private static final StatementId ASKED = new StatementId("culture.1");
    private static final StatementId NEAR = new StatementId("culture.2");
    private static final StatementId FAR = new StatementId("send.1");
    private static final Estimator ESTIMATOR = new Estimator(Prior.of(0), RandomEvidence.AREAS);

    @Test
    void a_right_answer_lowers_no_belief_anywhere_and_a_wrong_one_raises_none() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomEvidence(seed);
            var estimator = new Estimator(random.prior(), RandomEvidence.AREAS);
            var evidence = random.evidence(12);
            var before = estimator.of(evidence);
            for (boolean right : new boolean[] {true, false}) {
                var after = estimator.of(with(evidence, random.answer(right)));
                for (var belief : before.all()) {
                    var now = after.of(belief.statement());
                    double sign = right ? 1 : -1;
                    assertThat(sign * (now.mean() - belief.mean()))
                            .as("seed " + seed)
                            .isGreaterThan(-ROUNDING);
                    for (int level = 1; level <= 4; level++) {
                        assertThat(sign * (now.chance(level) - belief.chance(level)))
                                .as("seed " + seed)
                                .isGreaterThan(-ROUNDING);
                    }
                }
            }
        }
    }

    @Test
    void a_right_answer_takes_back_no_decision() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomEvidence(seed);
            var evidence = random.evidence(12);
            var before = ESTIMATOR.of(evidence);
            var after = ESTIMATOR.of(with(evidence, random.answer(true)));
            for (var belief : before.all()) {
                for (int level = 1; level <= 4; level++) {
                    assertThat(Deciding.standard().decide(after.of(belief.statement()), level))
                            .as("seed " + seed)
                            .isGreaterThanOrEqualTo(Deciding.standard().decide(belief, level));
                }
            }
        }
    }

    @Test
    void one_right_answer_never_skips_whatever_else_is_said_or_shown_elsewhere() {
        var sure = new Estimator(new Prior(4, Map.of(), 0.4, 0.4, 0.4), RandomEvidence.AREAS);
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomEvidence(seed);
            var evidence = new ArrayList<Evidence>(random.evidence(40).stream()
                    .filter(one -> !(one instanceof Answered && one.statement().equals(ASKED)))
                    .toList());
            evidence.add(right("a", ASKED, 4));
            for (int level = 1; level <= 4; level++) {
                var decision = Deciding.standard().decide(sure.of(evidence).of(ASKED), level);
                assertThat(decision.isKnown()).as("seed " + seed).isFalse();
            }
        }
    }

    @Test
    void what_somebody_says_alone_never_skips_or_shortens() {
        var evidence = new ArrayList<Evidence>();
        for (var statement : RandomEvidence.AREAS.keySet()) {
            evidence.add(new Reported(statement, 4, 0));
            evidence.add(new Claimed(statement, 4, 0));
        }
        var sure = new Estimator(Prior.of(4), RandomEvidence.AREAS);
        for (var belief : sure.of(evidence).all()) {
            assertThat(Deciding.standard().decide(belief, 1)).isEqualTo(Decision.KEEP);
        }
    }

    @Test
    void what_somebody_says_moves_the_odds_at_most_threefold_for_each_area() {
        var evidence = new ArrayList<Evidence>();
        for (int i = 1; i <= 3; i++) {
            evidence.add(new Claimed(new StatementId("culture." + i), 1, 0));
        }
        double before = ESTIMATOR.of(List.of()).of(ASKED).chance(1);
        double after = ESTIMATOR.of(evidence).of(ASKED).chance(1);
        assertThat(odds(after)).isGreaterThan(odds(before)).isLessThan(3 * odds(before));
    }

    @Test
    void skips_after_enough_right_answers_and_needs_two_items() {
        var evidence = new ArrayList<Evidence>();
        int needed = 0;
        while (!decide(evidence, 1).isKnown() && needed < 12) {
            evidence.add(right("i" + needed++, ASKED, 1));
        }
        assertThat(needed).isBetween(2, 6);
        assertThat(decide(evidence.subList(0, needed - 1), 1)).isEqualTo(Decision.SHORTEN);
    }

    @Test
    void goes_deeper_where_the_next_level_is_known_too_and_never_beyond_the_highest() {
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < 12; i++) {
            evidence.add(right("i" + i, ASKED, 4));
        }
        assertThat(decide(evidence, 1)).isEqualTo(Decision.DEEPER);
        assertThat(decide(evidence, 4)).isEqualTo(Decision.SKIP);
    }

    @Test
    void right_answers_below_the_level_asked_do_not_skip_it() {
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < 20; i++) {
            evidence.add(right("i" + i, ASKED, 1));
        }
        assertThat(decide(evidence, 1).isKnown()).isTrue();
        assertThat(decide(evidence, 3).isKnown()).isFalse();
    }

    @Test
    void depends_neither_on_the_order_of_arrival_nor_on_repeats() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomEvidence(seed);
            var evidence = random.evidence(20);
            var shuffled = new ArrayList<>(evidence);
            shuffled.addAll(evidence);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ESTIMATOR.of(shuffled).all())
                    .as("seed " + seed)
                    .isEqualTo(ESTIMATOR.of(evidence).all());
        }
    }

    @Test
    void the_first_answer_to_an_item_stands() {
        var item = right("a", ASKED, 1).item();
        var first = new Answered(item, false, Confidence.SURE, 10);
        var later = new Answered(item, true, Confidence.SURE, 3);
        assertThat(ESTIMATOR.of(List.of(later, first)).all())
                .isEqualTo(ESTIMATOR.of(List.of(first)).all());
    }

    @Test
    void an_area_speaks_for_its_statements_and_a_little_for_the_others() {
        var before = ESTIMATOR.of(List.of());
        var after = ESTIMATOR.of(List.of(right("a", ASKED, 1), right("b", ASKED, 1)));
        double asked = after.of(ASKED).mean() - before.of(ASKED).mean();
        double near = after.of(NEAR).mean() - before.of(NEAR).mean();
        double far = after.of(FAR).mean() - before.of(FAR).mean();
        assertThat(asked).isGreaterThan(near);
        assertThat(near).isGreaterThan(far);
        assertThat(far).isPositive();
        assertThat(after.of(ASKED).sd()).isLessThan(before.of(ASKED).sd());
    }

    @Test
    void fades_with_age_and_no_longer_skips_when_old() {
        var fresh = IntStream.range(0, 8).mapToObj(i -> answered(i, 0)).toList();
        var old = IntStream.range(0, 8).mapToObj(i -> answered(i, 1_200)).toList();
        assertThat(ESTIMATOR.of(old).of(ASKED).mean())
                .isLessThan(ESTIMATOR.of(fresh).of(ASKED).mean());
        assertThat(decide(fresh, 1).isKnown()).isTrue();
        assertThat(decide(old, 1).isKnown()).isFalse();
    }

    @Test
    void a_guess_that_was_right_counts_for_less_and_a_sure_answer_for_no_more() {
        double unsaid = mean(true, Confidence.NOT_SAID);
        assertThat(mean(true, Confidence.SURE)).isEqualTo(unsaid);
        assertThat(mean(true, Confidence.UNSURE)).isLessThan(unsaid);
        assertThat(mean(true, Confidence.GUESSED)).isLessThan(mean(true, Confidence.UNSURE));
        assertThat(mean(false, Confidence.SURE)).isLessThan(mean(false, Confidence.UNSURE));
    }

    @Test
    void an_item_of_unsure_difficulty_counts_for_less() {
        var rough = new Item(new ItemId("a"), ASKED, 1, 0, 1.5, 1.5, 0.25, 0.05);
        double sure = ESTIMATOR.of(List.of(right("a", ASKED, 1))).of(ASKED).mean();
        assertThat(ESTIMATOR
                        .of(List.of(new Answered(rough, true, Confidence.SURE, 0)))
                        .of(ASKED)
                        .mean())
                .isLessThan(sure);
    }

    @Test
    void stays_finite_for_any_pattern_of_answers_however_long() {
        for (boolean right : new boolean[] {true, false}) {
            var evidence = new ArrayList<Evidence>();
            for (int i = 0; i < 3_000; i++) {
                evidence.add(new Answered(
                        new Item(new ItemId("i" + i), ASKED, right ? 4 : 1, 0, 0, 4, 0, 0.01),
                        right,
                        Confidence.SURE,
                        0));
            }
            assertFinite(ESTIMATOR.of(evidence));
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomEvidence(seed);
            assertFinite(new Estimator(random.prior(), RandomEvidence.AREAS).of(random.evidence(200)));
        }
        assertThat(new Estimator(Prior.of(0), Map.of()).of(List.of()).all()).isEmpty();
    }

    @Test
    void without_evidence_the_prior_is_believed() {
        var belief = new Estimator(new Prior(0.5, Map.of("culture", 0.3), 0.8, 0.6, 0.7), RandomEvidence.AREAS)
                .of(List.of())
                .of(ASKED);
        assertThat(belief.mean()).isCloseTo(0.8, within(0.01));
        assertThat(belief.sd()).isCloseTo(Math.sqrt(0.64 + 0.36 + 0.49), within(0.01));
    }

    @Test
    void refuses_what_is_not_in_the_framework_and_items_that_cannot_be() {
        var elsewhere = new Reported(new StatementId("elsewhere"), 1, 0);
        assertThatThrownBy(() -> ESTIMATOR.of(List.of(elsewhere))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item(new ItemId("a"), ASKED, 1, Double.NaN, 0, 1, 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item(new ItemId("a"), ASKED, 1, 0, 0, 0, 0, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deciding(0.95, 0.8, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void audits_the_share_that_was_asked_for_and_the_same_each_time() {
        var audit = new Audit(0.1);
        long drawn = IntStream.range(0, 10_000)
                .filter(seed -> audit.isDrawn(seed, ASKED))
                .count();
        assertThat(drawn).isBetween(900L, 1_100L);
        assertThat(audit.isDrawn(7, NEAR)).isEqualTo(audit.isDrawn(7, NEAR));
        assertThat(new Audit(0).isDrawn(7, NEAR)).isFalse();
        assertThat(new Audit(1).isDrawn(7, NEAR)).isTrue();
    }

    private static void assertFinite(Beliefs beliefs) {
        for (var belief : beliefs.all()) {
            assertThat(belief.mean()).isFinite();
            assertThat(belief.sd()).isFinite();
            belief.chances().forEach(chance -> assertThat(chance).isBetween(0.0, 1.0));
        }
    }

    private static double mean(boolean right, Confidence confidence) {
        return ESTIMATOR
                .of(List.of(new Answered(right("a", ASKED, 1).item(), right, confidence, 0)))
                .of(ASKED)
                .mean();
    }

    private static Evidence answered(int number, int days) {
        return new Answered(right("i" + number, ASKED, 1).item(), true, Confidence.SURE, days);
    }

    private static Decision decide(List<? extends Evidence> evidence, int level) {
        return Deciding.standard().decide(ESTIMATOR.of(evidence).of(ASKED), level);
    }

    private static Answered right(String id, StatementId statement, int level) {
        return new Answered(
                new Item(new ItemId(id), statement, level, 0, 0.3, 1.5, 0.25, 0.05), true, Confidence.NOT_SAID, 0);
    }

    private static List<Evidence> with(List<Evidence> evidence, Evidence more) {
        var all = new ArrayList<>(evidence);
        all.add(more);
        return all;
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }
}
