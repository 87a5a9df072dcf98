package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.engine.id.StatementId;

/**
 * The right answers that it would take for a statement to be known.
 *
 * @param items to answer right, the most telling first
 * @param chance that this comes about
 * @param expected how many items are asked, since the first wrong answer ends it
 */
record Run(StatementId statement, List<Item> items, double chance, double expected) {
    private record Telling(Item item, double nats) {}

    /**
     * Where the items left are not enough, answers about other statements of the area must make up for the rest: the
     * further the odds fall short, the less likely that is taken to be.
     */
    static Run of(Deciding deciding, Belief belief, int level, double[] chances, List<Item> left) {
        var now = chances.clone();
        var items = new ArrayList<Item>();
        double all = 1;
        double expected = 0;
        for (var item : byInformation(left, level, chances)) {
            items.add(item);
            expected += all;
            all *= answerRight(item, now);
            if (deciding.isKnown(Scale.from(level, now), belief.shown(level) + items.size())) {
                return new Run(belief.statement(), items, all, expected);
            }
        }
        double reached = deciding.reached(Scale.from(level, now), belief.shown(level) + items.size());
        return new Run(belief.statement(), items, all * reached, expected);
    }

    private static List<Item> byInformation(List<Item> items, int level, double[] chances) {
        return items.stream()
                .map(item -> new Telling(item, information(item, level, chances)))
                .sorted(Comparator.comparingDouble(Telling::nats).reversed())
                .map(Telling::item)
                .toList();
    }

    /** Changes what is believed to what it would be after a right answer, and returns how likely one is. */
    private static double answerRight(Item item, double[] chances) {
        double right = 0;
        for (int node = 0; node < Scale.NODES; node++) {
            chances[node] *= item.right(Scale.at(node));
            right += chances[node];
        }
        for (int node = 0; node < Scale.NODES; node++) {
            chances[node] /= right;
        }
        return right;
    }

    /** By how much an answer narrows down whether somebody is at the level, in nats. */
    private static double information(Item item, int level, double[] chances) {
        var right = chances.clone();
        double isRight = answerRight(item, right);
        double before = Scale.from(level, chances);
        double afterRight = Scale.from(level, right);
        double afterWrong = (before - isRight * afterRight) / (1 - isRight);
        return doubt(before) - isRight * doubt(afterRight) - (1 - isRight) * doubt(afterWrong);
    }

    private static double doubt(double chance) {
        return chance <= 0 || chance >= 1 ? 0 : -chance * Math.log(chance) - (1 - chance) * Math.log(1 - chance);
    }
}
