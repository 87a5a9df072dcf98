package org.waymark.engine.mastery;

import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.StatementId;

/** Something that speaks for or against somebody knowing a statement; so many days old. */
public sealed interface Evidence {
    StatementId statement();

    int days();

    /** An answer to an item. Of several to the same item the oldest counts: later ones had seen what was right. */
    record Answered(Item item, boolean right, Confidence confidence, int days) implements Evidence {
        public Answered {
            check(days);
        }

        @Override
        public StatementId statement() {
            return item.statement();
        }
    }

    /**
     * What the person says of themselves: of several about a statement the newest counts.
     *
     * @param level the highest that they say they have, 0 for none
     */
    record Reported(StatementId statement, int level, int days) implements Evidence {
        public Reported {
            check(days);
            if (level != 0) {
                Level.checked(level);
            }
        }
    }

    /**
     * Learning elsewhere that the person claims and nobody has approved yet: of several about a statement the newest
     * counts. Once approved it is a credit, and no longer a matter of belief.
     */
    record Claimed(StatementId statement, int level, int days) implements Evidence {
        public Claimed {
            check(days);
            Level.checked(level);
        }
    }

    private static void check(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("evidence is 0 days old or more, not " + days);
        }
    }
}
