package org.waymark.engine.mastery;

import java.util.Arrays;

/** One item while its difficulty is sought: how many people of each ability were asked, and the next better difficulty. */
final class Curve {
    /** Far from the best a step may overshoot. */
    private static final double LONGEST_STEP = 1;

    private static final double LONGER = 1.4;
    private static final double LONGEST = 5;
    /** In logits; as far as an item's difficulty may be. */
    private static final double FARTHEST = 10;
    /** For the change of the chance with the difficulty, in logits. */
    private static final double NEAR = 1e-4;

    final Item thought;
    final double[] right = new double[Scale.NODES];
    private final double[] change = new double[Scale.NODES];
    private final double[] asked = new double[Scale.NODES];
    private final double[] correct = new double[Scale.NODES];
    private double difficulty;
    private double information;
    private double longer = 1;
    private double before;
    private Going going = new Going();

    /** @param thought as its author thinks it is */
    Curve(Item thought) {
        this.thought = thought;
        difficulty = thought.difficulty();
        draw();
    }

    /** How far from what its author thinks, to be paid for by how sure they are. */
    double away() {
        return difficulty - thought.difficulty();
    }

    /** How sure its author is; infinite where its difficulty is given. */
    double precision() {
        return 1 / (thought.difficultySd() * thought.difficultySd());
    }

    boolean isFixed() {
        return thought.difficultySd() == 0;
    }

    double likelihood(boolean isRight, int node) {
        return isRight ? right[node] : 1 - right[node];
    }

    void forget() {
        Arrays.fill(asked, 0);
        Arrays.fill(correct, 0);
        information = 0;
        going = new Going();
    }

    /**
     * @param chance of each ability of somebody who answered
     * @param others what they know by their other answers
     */
    void add(double[] chance, boolean isRight, double others) {
        going.add(isRight, others);
        double score = 0;
        for (int node = 0; node < Scale.NODES; node++) {
            asked[node] += chance[node];
            correct[node] += isRight ? chance[node] : 0;
            score += chance[node] * ((isRight ? 1 : 0) - right[node]) * weight(node);
        }
        information += score * score;
    }

    /**
     * The steps of EM are safe and short; as long as they go one way, longer ones go there faster.
     *
     * @return the step that EM alone would take
     */
    double improve() {
        if (isFixed()) {
            return 0;
        }
        double up = -away() * precision();
        double bend = precision();
        for (int node = 0; node < Scale.NODES; node++) {
            up += (correct[node] - asked[node] * right[node]) * weight(node);
            bend += asked[node] * change[node] * weight(node);
        }
        double step = up / bend;
        longer = step * before > 0 ? Math.min(LONGEST, longer * LONGER) : 1;
        before = step;
        move(Math.clamp(longer * step, -LONGEST_STEP, LONGEST_STEP));
        return step;
    }

    void move(double step) {
        difficulty = Math.clamp(difficulty + step, -FARTHEST, FARTHEST);
        draw();
    }

    Difficulty told() {
        return new Difficulty(difficulty, sd(), going.answers(), going.right(), going.together());
    }

    /** The information is the sum of the squared scores of all people, plus what the author knew. */
    private double sd() {
        return isFixed() ? 0 : 1 / Math.sqrt(information + precision());
    }

    private double weight(int node) {
        return change[node] / (right[node] * (1 - right[node]));
    }

    private void draw() {
        Item now = thought.as(difficulty, 0);
        Item harder = thought.as(Math.min(FARTHEST, difficulty + NEAR), 0);
        Item easier = thought.as(Math.max(-FARTHEST, difficulty - NEAR), 0);
        double apart = harder.difficulty() - easier.difficulty();
        for (int node = 0; node < Scale.NODES; node++) {
            double ability = Scale.at(node);
            right[node] = Math.clamp(now.right(ability), Double.MIN_NORMAL, 1 - 1e-12);
            change[node] = (harder.right(ability) - easier.right(ability)) / apart;
        }
    }
}
