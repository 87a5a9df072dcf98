package org.waymark.engine.mastery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Evidence.Claimed;
import org.waymark.engine.mastery.Evidence.Reported;

/** The evidence that counts, in an order that does not depend on when it came in. */
final class Counted {
    private static final Comparator<Answered> OLDEST_THEN_WRONG = Comparator.comparing(Answered::days)
            .reversed()
            .thenComparing(Answered::right)
            .thenComparing(Answered::confidence);
    private static final Comparator<Reported> NEWEST_THEN_LOWEST =
            Comparator.comparing(Reported::days).thenComparing(Reported::level);
    private static final Comparator<Claimed> NEWEST_CLAIM =
            Comparator.comparing(Claimed::days).thenComparing(Claimed::level);

    private Counted() {}

    static List<Evidence> of(Collection<? extends Evidence> evidence) {
        Map<Key, Evidence> kept = new HashMap<>();
        for (var one : evidence) {
            kept.merge(key(one), one, Counted::first);
        }
        return kept.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Two with the same key are of the same kind. */
    private static Evidence first(Evidence one, Evidence other) {
        return switch (one) {
            case Answered answer -> BinaryOperator.minBy(OLDEST_THEN_WRONG).apply(answer, (Answered) other);
            case Reported report -> BinaryOperator.minBy(NEWEST_THEN_LOWEST).apply(report, (Reported) other);
            case Claimed claim -> BinaryOperator.minBy(NEWEST_CLAIM).apply(claim, (Claimed) other);
        };
    }

    private static Key key(Evidence evidence) {
        return switch (evidence) {
            case Answered answer -> new Key(0, answer.item().id().value());
            case Reported report -> new Key(1, report.statement().value());
            case Claimed claim -> new Key(2, claim.statement().value());
        };
    }

    private record Key(int kind, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return kind == other.kind ? id.compareTo(other.id) : Integer.compare(kind, other.kind);
        }
    }
}
