package org.waymark.engine.replan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.replan.Filling.Part;

/** Which weeks each step uses where minutes are filled in loosely, and which weeks could part what is mixed. */
final class UsedWeeks {
    private final List<Part> parts;
    private final int[] first;
    private final int[] last;
    private final int[] studied;
    private final int[] tried;

    UsedWeeks(int steps, List<Part> parts) {
        this.parts = parts;
        first = new int[steps];
        last = new int[steps];
        studied = new int[steps];
        tried = new int[steps];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(tried, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        Arrays.fill(studied, -1);
        parts.forEach(this::add);
    }

    private void add(Part part) {
        int step = part.owner();
        first[step] = Math.min(first[step], part.week());
        last[step] = Math.max(last[step], part.week());
        if (part.kind() == ActivityKind.SELF_STUDY) {
            studied[step] = Math.max(studied[step], part.week());
        } else {
            tried[step] = Math.min(tried[step], part.week());
        }
    }

    /** The last week of its study; -1 if there is none to be filled in. */
    int studiedBy(OpenStep step) {
        return studied[step.index()];
    }

    /** Its dates included. */
    int last(Shape shape) {
        return shape.stays()
                ? shape.end()
                : Math.max(shape.lastDate(), last[shape.step().index()]);
    }

    boolean studyMixesWithTask(OpenStep step) {
        return studied[step.index()] >= tried[step.index()];
    }

    boolean mixes(OpenStep step, OpenStep next) {
        return last[step.index()] >= first[next.index()];
    }

    List<Integer> toPartStudyFromTask(OpenStep step, int from, int to) {
        return byMixed(
                from,
                to,
                part -> part.owner() == step.index() && part.kind() == ActivityKind.SELF_STUDY,
                part -> part.owner() == step.index() && part.kind() != ActivityKind.SELF_STUDY);
    }

    List<Integer> toPart(OpenStep step, OpenStep next, int from, int to) {
        return byMixed(from, to, part -> part.owner() == step.index(), part -> part.owner() == next.index());
    }

    /** Weeks that part what comes first from what follows, those with the fewest minutes on the wrong side first. */
    private List<Integer> byMixed(int from, int to, Predicate<Part> before, Predicate<Part> after) {
        if (to < from) {
            return List.of();
        }
        var wrong = new int[to - from + 1];
        for (var part : parts) {
            boolean isBefore = before.test(part);
            if (isBefore || after.test(part)) {
                for (int week = from; week <= to; week++) {
                    wrong[week - from] += isBefore == part.week() > week ? part.minutes() : 0;
                }
            }
        }
        return IntStream.rangeClosed(from, to)
                .boxed()
                .sorted(Comparator.comparingInt(week -> wrong[week - from]))
                .toList();
    }
}
