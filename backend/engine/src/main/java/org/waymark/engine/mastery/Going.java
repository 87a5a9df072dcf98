package org.waymark.engine.mastery;

/** How being right goes with knowing more, over the people who answered one item. */
final class Going {
    private static final double TINY = 1e-12;

    private int answers;
    private int right;
    private double known;
    private double squared;
    private double knownOfRight;

    void add(boolean isRight, double ability) {
        answers++;
        known += ability;
        squared += ability * ability;
        if (isRight) {
            right++;
            knownOfRight += ability;
        }
    }

    int answers() {
        return answers;
    }

    int right() {
        return right;
    }

    /** A correlation; 0 where all are right or wrong, or all know as much. */
    double together() {
        double share = (double) right / answers;
        double mean = known / answers;
        double varies = (squared / answers - mean * mean) * share * (1 - share);
        return varies < TINY ? 0 : Math.clamp((knownOfRight / answers - share * mean) / Math.sqrt(varies), -1, 1);
    }
}
