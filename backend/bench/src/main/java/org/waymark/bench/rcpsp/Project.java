package org.waymark.bench.rcpsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Activities with durations, resources and what comes after what, as in PSPLIB's single-mode files (Kolisch and Sprecher
 * 1997). The first and the last activity take no time.
 *
 * @param needs per activity and resource
 * @param capacity per resource
 */
record Project(int[] durations, int[][] needs, int[] capacity, List<int[]> after, List<int[]> before) {
    static Project read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var relations = rows(lines, "PRECEDENCE RELATIONS");
        var requests = rows(lines, "REQUESTS/DURATIONS");
        var after = relations.stream()
                .map(row -> Arrays.stream(row).skip(3).map(number -> number - 1).toArray())
                .toList();
        return new Project(
                requests.stream().mapToInt(row -> row[2]).toArray(),
                requests.stream()
                        .map(row -> Arrays.copyOfRange(row, 3, row.length))
                        .toArray(int[][]::new),
                rows(lines, "RESOURCEAVAILABILITIES").getFirst(),
                after,
                reversed(after));
    }

    int size() {
        return durations.length;
    }

    /** The same backwards in time: the last activity becomes the first. */
    Project mirrored() {
        return new Project(durations, needs, capacity, before, after);
    }

    int horizon() {
        return Arrays.stream(durations).sum();
    }

    /** No schedule is shorter than the longest chain, nor than any resource's work over its capacity. */
    int bound() {
        int bound = Arrays.stream(longestFrom()).max().orElse(0);
        for (int resource = 0; resource < capacity.length; resource++) {
            int work = 0;
            for (int i = 0; i < size(); i++) {
                work += durations[i] * needs[i][resource];
            }
            bound = Math.max(bound, (work + capacity[resource] - 1) / capacity[resource]);
        }
        return bound;
    }

    /** Per activity, the longest chain that begins with it; activities are numbered so that none precedes a lower one. */
    int[] longestFrom() {
        var longest = new int[size()];
        for (int i = size() - 1; i >= 0; i--) {
            for (int next : after.get(i)) {
                longest[i] = Math.max(longest[i], longest[next]);
            }
            longest[i] += durations[i];
        }
        return longest;
    }

    private static List<int[]> rows(List<String> lines, String title) {
        var rows = new ArrayList<int[]>();
        int line = 0;
        while (!lines.get(line).startsWith(title)) {
            line++;
        }
        while (!lines.get(++line).startsWith("*")) {
            if (lines.get(line).strip().matches("[0-9 ]+")) {
                rows.add(Arrays.stream(lines.get(line).strip().split(" +"))
                        .mapToInt(Integer::parseInt)
                        .toArray());
            }
        }
        return rows;
    }

    private static List<int[]> reversed(List<int[]> after) {
        var before = new ArrayList<List<Integer>>();
        after.forEach(one -> before.add(new ArrayList<>()));
        for (int i = 0; i < after.size(); i++) {
            for (int next : after.get(i)) {
                before.get(next).add(i);
            }
        }
        return before.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
    }
}
