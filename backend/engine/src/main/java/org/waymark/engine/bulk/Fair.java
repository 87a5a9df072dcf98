package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.engine.bulk.BulkOutcome.Fairness;
import org.waymark.engine.bulk.BulkOutcome.Seated;

/** How each group fared. */
final class Fair {
    private record Group(String name, String value) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : value.compareTo(other.value);
        }
    }

    private static final class Sum {
        private int people;
        private int seated;
        private long travel;
        private long delay;
    }

    private Fair() {}

    static List<Fairness> figures(List<Participant> people, List<Seated> seated) {
        Map<String, Seated> seats = new HashMap<>();
        seated.forEach(one -> seats.put(one.id(), one));
        var sums = new TreeMap<Group, Sum>();
        for (var person : people) {
            person.groups().forEach((name, value) -> {
                var sum = sums.computeIfAbsent(new Group(name, value), group -> new Sum());
                var one = seats.get(person.id());
                sum.people++;
                if (one != null) {
                    sum.seated++;
                    sum.travel += one.travelMinutes();
                    sum.delay += one.delayWeeks();
                }
            });
        }
        var figures = new ArrayList<Fairness>();
        sums.forEach((group, sum) -> figures.add(new Fairness(
                group.name(),
                group.value(),
                sum.people,
                sum.people - sum.seated,
                mean(sum.travel, sum.seated),
                mean(sum.delay, sum.seated))));
        return figures;
    }

    private static double mean(long sum, int count) {
        return count == 0 ? 0 : (double) sum / count;
    }
}
