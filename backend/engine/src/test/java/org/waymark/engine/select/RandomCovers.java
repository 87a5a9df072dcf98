package org.waymark.engine.select;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Covering models of every shape from a seed: exposures of 1 or 2, several variants a topic, prerequisites. */
final class RandomCovers {
    private final Random random;
    private final int topics;
    private final int rows;

    private RandomCovers(long seed, int topics) {
        random = new Random(seed);
        this.topics = topics;
        rows = 1 + random.nextInt(topics + 2);
    }

    static CoverModel of(long seed, int topics) {
        return new RandomCovers(seed, topics).model();
    }

    private CoverModel model() {
        var topicOf = IntStream.range(0, topics)
                .flatMap(topic -> IntStream.range(0, random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1)
                        .map(variant -> topic))
                .toArray();
        int n = topicOf.length;
        var cost = new int[n];
        var rowsOf = new int[n][];
        var needsOf = new int[n][];
        for (int j = 0; j < n; j++) {
            cost[j] = 3 * (1 + random.nextInt(20));
            rowsOf[j] = some(1 + random.nextInt(4), rows);
            needsOf[j] =
                    topicOf[j] > 0 && random.nextInt(3) == 0 ? some(1 + random.nextInt(2), topicOf[j]) : new int[0];
        }
        var need = IntStream.generate(() -> random.nextInt(4) == 0 ? 2 : 1)
                .limit(rows)
                .toArray();
        return new CoverModel(cost, topicOf, rowsOf, need, needsOf);
    }

    private int[] some(int count, int below) {
        var some = new TreeSet<Integer>();
        for (int i = 0; i < count; i++) {
            some.add(random.nextInt(below));
        }
        return some.stream().mapToInt(Integer::intValue).toArray();
    }
}
