package org.waymark.engine;

/**
 * Prices, in minutes of the person's time.
 *
 * @param repetition of teaching a statement once more than asked, or one that is known
 * @param levelStep of teaching a statement a level away from the one asked
 * @param generic of a module that is not tailored to the person's phase, or to a phase that is only part of their work
 * @param travelMinute of each minute on the way to a session
 * @param unevenness of each minute by which a week differs from the mean, in hundredths
 */
public record Weights(int repetition, int levelStep, int generic, int travelMinute, int unevenness) {
    private static final int MOST = 1_000;

    public Weights {
        check(repetition);
        check(levelStep);
        check(generic);
        check(travelMinute);
        check(unevenness);
    }

    public static Weights standard() {
        return new Weights(12, 6, 30, 1, 10);
    }

    private static void check(int weight) {
        if (weight < 0 || weight > MOST) {
            throw new IllegalArgumentException("a weight is 0 to " + MOST + ", not " + weight);
        }
    }
}
