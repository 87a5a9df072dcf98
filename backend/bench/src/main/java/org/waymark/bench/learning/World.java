package org.waymark.bench.learning;

import java.util.List;

/**
 * How people and items are, whatever the estimator thinks of them.
 *
 * @param luck how many more are right who do not know, beyond what authors think
 * @param slip how many are wrong who do know
 * @param forgotten logits lost since the checks of a year ago
 * @param personSd how much people differ, in logits
 * @param areaSd how much areas differ within a person
 * @param statementSd how much statements differ within an area
 * @param difficultyError standard deviation of what authors think of items against what they are, in logits
 * @param boast levels that people report above what they have
 */
record World(
        String name,
        double luck,
        double slip,
        double forgotten,
        double personSd,
        double areaSd,
        double statementSd,
        double difficultyError,
        int boast) {
    static final World AS_THOUGHT = new World("as thought", 0, 0.05, 0, 0.8, 0.8, 1.2, 0.5, 0);
    static final World MORE_LUCK = new World("more luck", 0.15, 0.05, 0, 0.8, 0.8, 1.2, 0.5, 0);
    static final World ALL_AT_ONCE = new World("all at once", 0.15, 0.15, 0.7, 0.4, 0.4, 1.5, 0.7, 1);

    static List<World> all() {
        return List.of(
                AS_THOUGHT,
                MORE_LUCK,
                new World("more slips", 0, 0.2, 0, 0.8, 0.8, 1.2, 0.5, 0),
                new World("forgetting", 0, 0.05, 0.7, 0.8, 0.8, 1.2, 0.5, 0),
                new World("areas alike", 0, 0.05, 0, 1.2, 0.5, 0.8, 0.5, 0),
                new World("patchy knowledge", 0, 0.05, 0, 0.4, 0.4, 1.5, 0.5, 0),
                new World("difficulties off by 0.7", 0, 0.05, 0, 0.8, 0.8, 1.2, 0.7, 0),
                new World("boasting", 0, 0.05, 0, 0.8, 0.8, 1.2, 0.5, 1),
                ALL_AT_ONCE);
    }
}
