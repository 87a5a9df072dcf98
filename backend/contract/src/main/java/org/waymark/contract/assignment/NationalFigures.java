package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has or had a place, in groups. No group has fewer people than the smallest number, and no small number can
 * be read, or worked out from the sums.
 *
 * @param asOf the day that they were counted
 * @param smallestNumber of people that is told
 * @param all null where there are fewer people than the smallest number
 */
public record NationalFigures(
        LocalDate asOf,
        int smallestNumber,
        List<Comparison> comparisons,
        @Nullable Row all) {

    public NationalFigures {
        comparisons = List.copyOf(comparisons);
    }

    /** The same people, divided in one way. */
    public record Comparison(By by, List<Row> rows) {

        public Comparison {
            rows = List.copyOf(rows);
        }
    }

    public enum By {
        PROVIDER,
        REGION,
        PHASE
    }

    /**
     * @param states null where a small number would be told
     * @param hoursPlanned of one person, on average
     */
    public record Row(String name, int people, @Nullable States states, int hoursPlanned) {}

    /** @param onCourse those who have yet to begin included */
    public record States(int finished, int onCourse, int behind, int paused, int stopped) {}
}
