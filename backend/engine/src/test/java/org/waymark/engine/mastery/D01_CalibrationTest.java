package org.waymark.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.mastery.Calibration.Slopes;
import org.waymark.engine.mastery.Pattern.Mark;

/** Items are estimated as others estimate them, and finitely whatever was answered. */
class D01_CalibrationTest {
    /** Published for LSAT section 7 (Bock and Lieberman 1970), and what the answers are made from where they are not. */
    private static final double[] SLOPES = {.988, 1.081, 1.706, .765, .736};

    private static final double[] INTERCEPTS = {1.856, .808, 1.804, .486, 1.855};
    private static final double[] RASCH_INTERCEPTS = {2.73, .999, .24, 1.306, 2.099};
    private static final double RASCH_VARIANCE = .57;
    private static final double CLOSE = 0.01;

    @Test
    void the_two_parameter_model_gives_the_published_estimates_for_lsat_7() throws IOException {
        var fit = Calibration.fit(Slopes.OWN, open(5), lsat("lsat7.csv"));
        assertThat(fit.settled()).isTrue();
        assertThat(slopes(fit)).containsExactly(SLOPES, within(CLOSE));
        assertThat(intercepts(fit)).containsExactly(INTERCEPTS, within(CLOSE));
    }

    @Test
    void the_rasch_model_gives_the_published_estimates_for_lsat_6() throws IOException {
        var fit = Calibration.fit(Slopes.SHARED, open(5), lsat("lsat6.csv"));
        assertThat(fit.settled()).isTrue();
        assertThat(intercepts(fit)).containsExactly(RASCH_INTERCEPTS, within(CLOSE));
        double slope = fit.items().getFirst().slope();
        assertThat(slope * slope).isCloseTo(RASCH_VARIANCE, within(CLOSE));
        assertThat(slopes(fit)).containsOnly(slope);
    }

    @Test
    void finds_again_what_the_answers_were_made_from() {
        var fit = Calibration.fit(Slopes.OWN, open(5), asExpected(SLOPES, INTERCEPTS));
        assertThat(slopes(fit)).containsExactly(SLOPES, within(CLOSE));
        assertThat(intercepts(fit)).containsExactly(INTERCEPTS, within(CLOSE));

        var shared = new double[5];
        Arrays.fill(shared, Math.sqrt(RASCH_VARIANCE));
        fit = Calibration.fit(Slopes.SHARED, open(5), asExpected(shared, RASCH_INTERCEPTS));
        assertThat(slopes(fit)).containsExactly(shared, within(CLOSE));
        assertThat(intercepts(fit)).containsExactly(RASCH_INTERCEPTS, within(CLOSE));
    }

    @Test
    void no_estimate_near_by_is_more_likely() {
        var patterns = asExpected(SLOPES, INTERCEPTS);
        var fit = Calibration.fit(Slopes.OWN, open(5), patterns);
        for (int item = 0; item < 5; item++) {
            for (double step : new double[] {-0.05, 0.05}) {
                var slopes = slopes(fit);
                var intercepts = intercepts(fit);
                slopes[item] += step;
                assertThat(logLikelihood(patterns, slopes, intercepts)).isLessThan(fit.logLikelihood());
                slopes[item] -= step;
                intercepts[item] += step;
                assertThat(logLikelihood(patterns, slopes, intercepts)).isLessThan(fit.logLikelihood());
            }
        }
    }

    @Test
    void stays_finite_when_everybody_is_right_or_wrong_or_nobody_was_asked() {
        for (var slopes : Slopes.values()) {
            for (var mark : Mark.values()) {
                var fit = Calibration.fit(slopes, open(4), List.of(new Pattern(Collections.nCopies(4, mark), 1_000)));
                assertFinite(fit);
            }
            assertFinite(Calibration.fit(slopes, open(4), List.of()));
            assertThat(Calibration.fit(slopes, List.of(), List.of()).items()).isEmpty();
        }
    }

    @Test
    void stays_finite_for_any_answers() {
        for (int seed = 0; seed < 15; seed++) {
            var random = new Random(seed);
            int items = 1 + random.nextInt(6);
            var patterns = new ArrayList<Pattern>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                patterns.add(new Pattern(
                        random.ints(items, 0, 3)
                                .mapToObj(mark -> Mark.values()[mark])
                                .toList(),
                        random.nextInt(500)));
            }
            assertFinite(Calibration.fit(Slopes.values()[seed % 2], open(items), patterns));
        }
    }

    @Test
    void an_item_with_the_wrong_key_tells_nobody_apart() {
        var turned = SLOPES.clone();
        turned[2] = -1;
        var item = Calibration.fit(Slopes.OWN, open(5), asExpected(turned, INTERCEPTS))
                .items()
                .get(2);
        assertThat(item.slope()).isNegative();
        assertThat(item.tellsApart()).isFalse();
        assertThatThrownBy(item::difficulty).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_authors_guess_gives_way_as_answers_come_in() {
        var guess = Collections.nCopies(5, new ItemPrior(1, 0.3, -1, 0.7));
        double before = -1;
        double sd = 0.7;
        for (double people : new double[] {10, 100, 1_000}) {
            var patterns = asExpected(SLOPES, INTERCEPTS).stream()
                    .map(pattern -> new Pattern(pattern.marks(), pattern.people() / 1_000 * people))
                    .toList();
            var item = Calibration.fit(Slopes.OWN, guess, patterns).items().getFirst();
            assertThat(item.intercept()).isBetween(before, INTERCEPTS[0]);
            assertThat(item.interceptSd()).isLessThan(sd);
            before = item.intercept();
            sd = item.interceptSd();
        }
    }

    @Test
    void standard_errors_are_near_the_spread_of_estimates_from_many_samples() {
        int samples = 25;
        var intercepts = new double[samples];
        double told = 0;
        for (int seed = 0; seed < samples; seed++) {
            var fit = Calibration.fit(Slopes.OWN, open(5), sample(500, new Random(seed)));
            intercepts[seed] = fit.items().get(1).intercept();
            told += fit.items().get(1).interceptSd() / samples;
        }
        double mean = Arrays.stream(intercepts).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(intercepts)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElseThrow());
        assertThat(told).isBetween(0.6 * spread, 1.1 * spread);
    }

    @Test
    void refuses_patterns_of_another_length() {
        var short_ = List.of(new Pattern(List.of(Mark.RIGHT), 1));
        assertThatThrownBy(() -> Calibration.fit(Slopes.OWN, open(2), short_))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ItemPrior> open(int items) {
        return Collections.nCopies(items, ItemPrior.open());
    }

    private static double[] slopes(Calibrated fit) {
        return fit.items().stream().mapToDouble(ItemEstimate::slope).toArray();
    }

    private static double[] intercepts(Calibrated fit) {
        return fit.items().stream().mapToDouble(ItemEstimate::intercept).toArray();
    }

    private static void assertFinite(Calibrated fit) {
        assertThat(fit.logLikelihood()).isFinite();
        for (var item : fit.items()) {
            assertThat(item.slope()).isFinite();
            assertThat(item.intercept()).isFinite();
            assertThat(item.interceptSd()).isFinite().isPositive();
        }
    }

    private static double logLikelihood(List<Pattern> patterns, double[] slopes, double[] intercepts) {
        return new Expectation(slopes.length).count(patterns, slopes, intercepts);
    }

    /** All patterns, each by as many of 1,000 people as the model expects. */
    private static List<Pattern> asExpected(double[] slopes, double[] intercepts) {
        return IntStream.range(0, 1 << slopes.length)
                .mapToObj(bits -> IntStream.range(0, slopes.length)
                        .mapToObj(item -> (bits >> item & 1) == 1 ? Mark.RIGHT : Mark.WRONG)
                        .toList())
                .map(marks -> new Pattern(
                        marks, 1_000 * Math.exp(new Abilities(slopes, intercepts).given(new Pattern(marks, 1)))))
                .toList();
    }

    private static List<Pattern> sample(int people, Random random) {
        var patterns = new ArrayList<Pattern>();
        for (int person = 0; person < people; person++) {
            double ability = random.nextGaussian();
            var marks = new ArrayList<Mark>();
            for (int item = 0; item < SLOPES.length; item++) {
                double right = Logistic.of(SLOPES[item] * ability + INTERCEPTS[item]);
                marks.add(random.nextDouble() < right ? Mark.RIGHT : Mark.WRONG);
            }
            patterns.add(new Pattern(marks, 1));
        }
        return patterns;
    }

    /** Where a folder holds the answers: five columns and how many people gave them, under a line of names. */
    private static List<Pattern> lsat(String file) throws IOException {
        var where = System.getProperty("waymark.test.irt");
        assumeTrue(where != null, "no folder of answers given");
        return Files.readAllLines(Path.of(where, file)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Pattern(
                        Arrays.stream(cells, 0, cells.length - 1)
                                .map(cell -> cell.equals("1") ? Mark.RIGHT : Mark.WRONG)
                                .toList(),
                        Integer.parseInt(cells[cells.length - 1])))
                .toList();
    }
}
