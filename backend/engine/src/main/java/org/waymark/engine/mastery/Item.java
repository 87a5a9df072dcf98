package org.waymark.engine.mastery;

import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;

/**
 * A question that checks one statement at one level.
 *
 * @param difficulty in logits; at 0 half of those who are just at the level know the answer
 * @param difficultySd how unsure the difficulty is, 0 or more
 * @param slope how well it tells people apart, above 0 and at most 4
 * @param guess how many are right who do not know, 0 to 0.6
 * @param slip how many are wrong who do know, 0.01 to 0.3
 */
public record Item(
        ItemId id,
        StatementId statement,
        int level,
        double difficulty,
        double difficultySd,
        double slope,
        double guess,
        double slip) {
    private static final double STEEPEST = 4;
    private static final double MOST_GUESS = 0.6;
    private static final double LEAST_SLIP = 0.01;
    private static final double MOST_SLIP = 0.3;
    private static final double FARTHEST = 10;
    /** Of those who say they guessed, or were unsure, so many more are taken to have been lucky. */
    private static final double LUCK_IF_GUESSED = 0.6;

    private static final double LUCK_IF_UNSURE = 0.25;
    /** A logistic curve averaged over a normal difficulty is near a flatter logistic curve (MacKay 1992). */
    private static final double FLATTER = Math.PI / 8;

    public Item {
        Level.checked(level);
        check("difficulty", difficulty, -FARTHEST, FARTHEST);
        check("uncertainty", difficultySd, 0, FARTHEST);
        check("slope", slope, Double.MIN_NORMAL, STEEPEST);
        check("guess", guess, 0, MOST_GUESS);
        check("slip", slip, LEAST_SLIP, MOST_SLIP);
    }

    /** The same item, as hard as this, in logits. */
    public Item as(double otherDifficulty, double otherSd) {
        return new Item(id, statement, level, otherDifficulty, otherSd, slope, guess, slip);
    }

    /** How likely somebody is to answer right. */
    double right(double ability) {
        return guess + (1 - guess - slip) * knows(ability);
    }

    /**
     * How likely the answer is of somebody, once they have said how sure they are. Confidence never makes a right answer
     * count for more, since many are surer than they should be; a wrong answer that somebody was sure of is less often
     * a slip.
     */
    double likelihood(boolean isRight, Confidence confidence, double ability) {
        double room = 1 - guess - slip;
        if (isRight) {
            double lucky = guess + room * luck(confidence);
            return lucky + (1 - lucky - slip) * knows(ability);
        }
        double slipped = confidence == Confidence.SURE ? slip / 2 : slip;
        return 1 - guess - (1 - guess - slipped) * knows(ability);
    }

    private static double luck(Confidence confidence) {
        return switch (confidence) {
            case NOT_SAID, SURE -> 0;
            case UNSURE -> LUCK_IF_UNSURE;
            case GUESSED -> LUCK_IF_GUESSED;
        };
    }

    private double knows(double ability) {
        double flatter = 1 / Math.sqrt(1 + FLATTER * slope * slope * difficultySd * difficultySd);
        return Logistic.of(flatter * slope * (ability - Scale.cut(level) - difficulty));
    }

    private static void check(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "the " + what + " of an item is " + least + " to " + most + ", not " + value);
        }
    }
}
