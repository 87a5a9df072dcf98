package org.waymark.engine.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/**
 * What changes between two pathways.
 *
 * @param swapped topics that stay in another variant
 * @param moved topics that stay with other dates
 * @param finishMovedDays positive is later
 * @param loads weeks whose minutes of steps and primers change, from the first that the new pathway was planned for
 */
public record PathwayDifference(
        List<Step> added,
        List<Step> removed,
        List<Swapped> swapped,
        List<Moved> moved,
        int finishMovedDays,
        int minutesMore,
        List<LoadChange> loads) {
    public record Swapped(TopicId topic, ModuleId before, ModuleId after) {}

    public record Moved(
            TopicId topic, LocalDate startsBefore, LocalDate startsAfter, LocalDate endsBefore, LocalDate endsAfter) {}

    public record LoadChange(LocalDate week, int before, int after) {}

    public PathwayDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        swapped = List.copyOf(swapped);
        moved = List.copyOf(moved);
        loads = List.copyOf(loads);
    }

    public static PathwayDifference between(Pathway before, Pathway after) {
        var swapped = new ArrayList<Swapped>();
        var moved = new ArrayList<Moved>();
        for (var old : before.steps()) {
            after.find(old.topic()).ifPresent(now -> {
                if (!old.module().equals(now.module())) {
                    swapped.add(new Swapped(old.topic(), old.module(), now.module()));
                }
                if (!old.starts().equals(now.starts()) || !old.ends().equals(now.ends())) {
                    moved.add(new Moved(old.topic(), old.starts(), now.starts(), old.ends(), now.ends()));
                }
            });
        }
        return new PathwayDifference(
                onlyIn(after, before),
                onlyIn(before, after),
                swapped,
                moved,
                (int) ChronoUnit.DAYS.between(before.finish(), after.finish()),
                after.minutes() - before.minutes(),
                loads(before, after));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && swapped.isEmpty() && moved.isEmpty() && loads.isEmpty();
    }

    private static List<Step> onlyIn(Pathway one, Pathway other) {
        return one.steps().stream()
                .filter(step -> other.find(step.topic()).isEmpty())
                .toList();
    }

    private static List<LoadChange> loads(Pathway before, Pathway after) {
        var weeks = new TreeMap<LocalDate, int[]>();
        placements(before).forEach(placement -> minutes(weeks, placement)[0] += placement.minutes());
        placements(after).forEach(placement -> minutes(weeks, placement)[1] += placement.minutes());
        var from = after.weekLoads().isEmpty()
                ? LocalDate.MIN
                : after.weekLoads().getFirst().week();
        var changes = new ArrayList<LoadChange>();
        weeks.tailMap(from).forEach((week, minutes) -> {
            if (minutes[0] != minutes[1]) {
                changes.add(new LoadChange(week, minutes[0], minutes[1]));
            }
        });
        return changes;
    }

    private static Stream<Placement> placements(Pathway pathway) {
        return Stream.concat(
                pathway.steps().stream().flatMap(step -> step.placements().stream()),
                pathway.primers().stream().flatMap(primer -> primer.placements().stream()));
    }

    private static int[] minutes(TreeMap<LocalDate, int[]> weeks, Placement placement) {
        return weeks.computeIfAbsent(placement.week(), week -> new int[2]);
    }
}
