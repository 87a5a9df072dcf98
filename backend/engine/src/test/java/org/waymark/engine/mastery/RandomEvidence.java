package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Evidence.Claimed;
import org.waymark.engine.mastery.Evidence.Reported;

/** Two areas of three statements each, and random things that people show and say about them. */
final class RandomEvidence {
    static final Map<StatementId, String> AREAS = areas();
    private static final List<StatementId> STATEMENTS = List.copyOf(AREAS.keySet());

    private final Random random;
    private int items;

    RandomEvidence(long seed) {
        random = new Random(seed);
    }

    Prior prior() {
        return new Prior(
                random.nextDouble(-1, 1),
                Map.of("culture", random.nextDouble(-1, 1)),
                random.nextDouble(0.4, 1.5),
                random.nextDouble(0.4, 1.5),
                random.nextDouble(0.4, 1.5));
    }

    List<Evidence> evidence(int most) {
        var evidence = new ArrayList<Evidence>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            evidence.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Reported(statement(), random.nextInt(5), days());
                        case 1 -> new Claimed(statement(), 1 + random.nextInt(4), days());
                        default -> answer(random.nextBoolean());
                    });
        }
        return evidence;
    }

    Answered answer(boolean right) {
        return new Answered(item(), right, Confidence.values()[random.nextInt(4)], days());
    }

    /** Never given before. */
    Item item() {
        return new Item(
                new ItemId("i" + items++),
                statement(),
                1 + random.nextInt(4),
                random.nextDouble(-2, 2),
                random.nextDouble(1),
                random.nextDouble(0.3, 2.5),
                random.nextDouble(0.5),
                random.nextDouble(0.01, 0.3));
    }

    private StatementId statement() {
        return STATEMENTS.get(random.nextInt(STATEMENTS.size()));
    }

    private int days() {
        return random.nextInt(2_000);
    }

    private static Map<StatementId, String> areas() {
        var areas = new TreeMap<StatementId, String>();
        for (var area : List.of("culture", "send")) {
            for (int i = 1; i <= 3; i++) {
                areas.put(new StatementId(area + "." + i), area);
            }
        }
        return areas;
    }
}
