package org.waymark.backend.assignment.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.assignment.progress.SharedTable.Group;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.contract.assignment.NationalFigures;
import org.waymark.contract.assignment.NationalFigures.By;
import org.waymark.contract.assignment.NationalFigures.Comparison;
import org.waymark.contract.assignment.NationalFigures.Row;
import org.waymark.contract.assignment.NationalFigures.States;
import org.waymark.contract.assignment.Proposal.Standing;

/** Divides people in several ways, so that what one way hides the others do not tell. */
final class NationalCount {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int STATES = 5;

    private final List<Participant> people;
    private final LocalDate today;
    private final int smallest;

    NationalCount(List<Participant> all, LocalDate today, int smallest) {
        this.people = all.stream()
                .filter(participant -> participant.standing() == Standing.ENROLLED)
                .toList();
        this.today = today;
        this.smallest = smallest;
    }

    /** One way of dividing: the table as it may be shown, and the minutes planned in each of its rows. */
    private record Divided(By by, SharedTable table, Map<String, Long> minutes, String others) {

        Comparison comparison(boolean states) {
            return new Comparison(
                    by, table.rows().stream().map(row -> row(row, states)).toList());
        }

        private Row row(SharedTable.Row row, boolean states) {
            List<Integer> told = states ? row.states() : null;
            return new Row(
                    row.name(), row.people(), NationalCount.states(told), hours(minutesOf(row.name()), row.people()));
        }

        /** What was put together has the minutes of all that have no row of their own. */
        private long minutesOf(String name) {
            if (!name.equals(others)) {
                return minutes.getOrDefault(name, 0L);
            }
            List<String> shown =
                    table.rows().stream().map(SharedTable.Row::name).toList();
            return minutes.entrySet().stream()
                    .filter(group -> !shown.contains(group.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    NationalFigures figures(Map<By, Function<Participant, String>> ways) {
        List<Divided> divided = new ArrayList<>();
        ways.forEach((by, group) -> divided.add(divide(by, group)));
        boolean states = divided.stream().allMatch(one -> one.table().total() != null);
        return new NationalFigures(
                today,
                smallest,
                divided.stream().map(one -> one.comparison(states)).toList(),
                people.size() < smallest
                        ? null
                        : all(states ? divided.getFirst().table().total() : null));
    }

    private Row all(@Nullable List<Integer> total) {
        long minutes =
                people.stream().mapToLong(one -> one.summary().minutesPlanned()).sum();
        return new Row("All", people.size(), states(total), hours(minutes, people.size()));
    }

    private Divided divide(By by, Function<Participant, String> name) {
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, Long> minutes = new HashMap<>();
        for (Participant one : people) {
            counts.computeIfAbsent(name.apply(one), group -> new int[STATES])[state(one)]++;
            minutes.merge(name.apply(one), (long) one.summary().minutesPlanned(), Long::sum);
        }
        List<Group> groups = counts.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(), Arrays.stream(group.getValue()).boxed().toList()))
                .toList();
        String others = "Others together";
        return new Divided(by, SharedTable.of(groups, smallest, others), minutes, others);
    }

    private int state(Participant one) {
        return switch (ParticipantStates.of(one.training(), one.summary(), today)) {
            case COMPLETE -> 0;
            case NOT_STARTED, ON_COURSE -> 1;
            case BEHIND -> 2;
            case PAUSED -> 3;
            case STOPPED -> 4;
        };
    }

    private static @Nullable States states(@Nullable List<Integer> told) {
        return told == null ? null : new States(told.get(0), told.get(1), told.get(2), told.get(3), told.get(4));
    }

    private static int hours(long minutes, int people) {
        return Math.toIntExact(Math.round((double) minutes / MINUTES_AN_HOUR / people));
    }
}
