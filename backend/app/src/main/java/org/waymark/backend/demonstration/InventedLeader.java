package org.waymark.backend.demonstration;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.School;

/** One leader of a crowd. */
final class InventedLeader {

    private static final double SHARE_LEARNING = 0.2;
    private static final double SHARE_QUALIFIED = 0.25;
    private static final double SHARE_TRAVELLING = 0.88;
    private static final List<Integer> MINUTES_A_WEEK = List.of(90, 120, 150, 150, 180, 180, 210, 240);

    private final Random random;
    private final FictionalNames names;

    InventedLeader(Random random, FictionalNames names) {
        this.random = random;
        this.names = names;
    }

    FictionalPerson person(int number, School school, Area area) {
        String qualification = random.nextDouble() < SHARE_LEARNING ? qualification() : null;
        return new FictionalPerson(
                "leader-" + (1000 + number),
                names.person(),
                names.job(Objects.requireNonNull(school.phase())),
                school,
                area,
                qualification,
                MINUTES_A_WEEK.get(random.nextInt(MINUTES_A_WEEK.size())),
                doneShare(),
                random.nextDouble() < SHARE_QUALIFIED ? before(qualification) : null,
                random.nextDouble() < SHARE_TRAVELLING);
    }

    private String qualification() {
        double drawn = random.nextDouble();
        return drawn < 0.4 ? "NPQLT" : drawn < 0.8 ? "NPQSL" : "NPQH";
    }

    /** Nobody is on what they gained before. */
    private static String before(@Nullable String qualification) {
        return "NPQLT".equals(qualification) ? "NPQSL" : "NPQLT";
    }

    /** Most are on course, a quarter is behind, and some are just about to start. */
    private double doneShare() {
        double drawn = random.nextDouble();
        if (drawn < 0.6) return 1;
        return drawn < 0.85 ? 0.4 + 0.5 * random.nextDouble() : 0;
    }
}
