package org.waymark.contract.diagnosis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.KnownPolicy;

/**
 * What counts from qualifications gained before, and what is still to learn.
 *
 * @param before empty where none is known of
 * @param policy what happens to modules all of which is known
 * @param topics those that teach something which the present qualification asks, by title
 */
public record EarlierLearning(List<Qualification> before, KnownPolicy policy, List<Topic> topics) {

    public EarlierLearning {
        before = List.copyOf(before);
        topics = List.copyOf(topics);
    }

    /** @param counts false where its framework is not known, so that nothing of it can count */
    public record Qualification(String code, LocalDate on, boolean counts) {}

    /** @param statements that the present qualification asks, at least one */
    public record Topic(String id, String title, List<Statement> statements) {

        public Topic {
            statements = List.copyOf(statements);
        }
    }

    /**
     * @param level asked now, 1 to 4
     * @param before the highest level that an earlier qualification asked, or null
     * @param from that qualification, or null
     */
    public record Statement(
            String id,
            String text,
            int level,
            @Nullable Integer before,
            @Nullable String from,
            Standing standing) {}

    public enum Standing {
        /** Taught before, at the level asked now or above. */
        COUNTS,
        /** Taught before, at a lower level. */
        DEEPER,
        NEW
    }
}
