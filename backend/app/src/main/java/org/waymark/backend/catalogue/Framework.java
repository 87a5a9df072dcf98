package org.waymark.backend.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.id.StatementId;

/**
 * What one version of a qualification asks, by area.
 *
 * @param notice whose words these are
 * @param taughtMonths without the months of assessment
 */
public record Framework(
        FrameworkId id,
        String title,
        String notice,
        String source,
        String licence,
        int taughtMonths,
        List<Area> areas) {

    public record Area(String id, String title, List<Ask> asks) {
        public Area {
            asks = List.copyOf(asks);
        }
    }

    /**
     * A statement that is asked.
     *
     * @param level 1 know, 2 apply, 3 lead, 4 lead across schools
     * @param exposures in how many topics it is to be met, 1 or 2
     * @param reference its official number in this framework
     */
    public record Ask(
            StatementId statement,
            int level,
            int exposures,
            boolean mandatory,
            @Nullable String reference) {}

    public Framework {
        areas = List.copyOf(areas);
    }

    public Stream<Ask> asks() {
        return areas.stream().flatMap(area -> area.asks().stream());
    }
}
