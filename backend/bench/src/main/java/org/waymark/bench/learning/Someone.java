package org.waymark.bench.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.waymark.engine.catalogue.Level;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Confidence;
import org.waymark.engine.mastery.Evidence;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Evidence.Reported;
import org.waymark.engine.mastery.Item;

/** One participant, of whom it is known what they know. The same to everybody who asks. */
final class Someone {
    /** Of the role, in logits: level 3 begins at 2. */
    static final double MEAN = 1.5;

    private static final double SLOPE = 2;
    private static final double LEARNS = 0.85;
    private static final int YEAR = 365;

    final Phase phase;
    private final World world;
    private final Curriculum curriculum;
    private final long seed;
    private final long bank;
    private final double base;
    private final Map<StatementId, Double> abilities = new HashMap<>();

    /** @param bank which errors authors made, common to all who meet the same items */
    Someone(World world, Curriculum curriculum, Phase phase, long bank, long seed) {
        this.world = world;
        this.curriculum = curriculum;
        this.phase = phase;
        this.bank = bank;
        this.seed = seed;
        var random = new SplittableRandom(seed);
        base = MEAN + shift(phase) + world.personSd() * random.nextGaussian();
        var ofAreas = new HashMap<String, Double>();
        curriculum.areas.forEach((statement, area) -> {
            double ofArea = ofAreas.computeIfAbsent(area, any -> base + world.areaSd() * random.nextGaussian());
            abilities.put(statement, ofArea + world.statementSd() * random.nextGaussian());
        });
    }

    boolean knows(StatementId statement) {
        return ability(statement) >= cut(Curriculum.ASKED);
    }

    /** Whether they know it in the end, if it is taught. */
    boolean knowsAfter(StatementId statement, boolean isTaught) {
        return knows(statement) || isTaught && draw("learns " + statement) < LEARNS;
    }

    /** How much they know on the whole: the mean over all statements. */
    double overall() {
        return abilities.values().stream().mapToDouble(one -> one).average().orElseThrow();
    }

    boolean answers(Item item) {
        return answers(item, 0);
    }

    /** What there is before the diagnostic: checks of a year ago on a third of the statements, and what they report. */
    List<Evidence> before() {
        var evidence = new ArrayList<Evidence>();
        int index = 0;
        for (var statement : curriculum.areas.keySet()) {
            evidence.add(new Reported(statement, reported(statement), 0));
            if (index++ % 3 == 0) {
                var item = curriculum.items(statement).getFirst();
                evidence.add(new Answered(item, answers(item, world.forgotten()), Confidence.NOT_SAID, YEAR));
            }
        }
        return evidence;
    }

    private boolean answers(Item item, double more) {
        double error = world.difficultyError()
                * new SplittableRandom(mixed(bank, item.id().value())).nextGaussian();
        double away = ability(item.statement()) + more - cut(item.level()) - item.difficulty() - error;
        double lucky = item.guess() + world.luck();
        double right = lucky + (1 - lucky - world.slip()) / (1 + Math.exp(-SLOPE * away));
        return draw(item.id().value()) < right;
    }

    private int reported(StatementId statement) {
        int level = 0;
        while (level < Level.HIGHEST && ability(statement) >= cut(level + 1)) {
            level++;
        }
        return Math.min(Level.HIGHEST, level + world.boast());
    }

    private double ability(StatementId statement) {
        return Objects.requireNonNull(abilities.get(statement));
    }

    private static double cut(int level) {
        return level - Level.LOWEST;
    }

    private static double shift(Phase phase) {
        return switch (phase) {
            case PRIMARY -> 0;
            case SECONDARY -> 0.2;
            case AP_SEND -> -0.2;
        };
    }

    private double draw(String what) {
        return new SplittableRandom(mixed(seed, what)).nextDouble();
    }

    private static long mixed(long seed, String what) {
        return new SplittableRandom(seed).nextLong() ^ new SplittableRandom(what.hashCode()).nextLong();
    }
}
