package org.waymark.bench.rcpsp;

import java.util.Arrays;

/** Serial schedule generation: of those that may come next the activity with the lowest priority, as early as can be. */
final class Serial {
    private final Project project;
    private final int[][] used;
    private final int[] waiting;
    private final int[] starts;

    Serial(Project project) {
        this.project = project;
        used = new int[project.horizon() + 1][project.capacity().length];
        waiting = new int[project.size()];
        starts = new int[project.size()];
    }

    /** Start times; the array is used again by the next call. */
    int[] schedule(double[] priority) {
        for (var at : used) {
            Arrays.fill(at, 0);
        }
        for (int i = 0; i < project.size(); i++) {
            waiting[i] = project.before().get(i).length;
        }
        for (int placed = 0; placed < project.size(); placed++) {
            int next = next(priority);
            waiting[next] = -1;
            place(next);
            for (int after : project.after().get(next)) {
                waiting[after]--;
            }
        }
        return starts;
    }

    private int next(double[] priority) {
        int best = -1;
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0 && (best < 0 || priority[i] < priority[best])) {
                best = i;
            }
        }
        return best;
    }

    private void place(int activity) {
        int start = 0;
        for (int before : project.before().get(activity)) {
            start = Math.max(start, starts[before] + project.durations()[before]);
        }
        int end = start + project.durations()[activity];
        for (int time = start; time < end; time++) {
            if (!fits(activity, time)) {
                start = time + 1;
                end = start + project.durations()[activity];
            }
        }
        starts[activity] = start;
        for (int time = start; time < end; time++) {
            for (int resource = 0; resource < used[time].length; resource++) {
                used[time][resource] += project.needs()[activity][resource];
            }
        }
    }

    private boolean fits(int activity, int time) {
        for (int resource = 0; resource < used[time].length; resource++) {
            if (used[time][resource] + project.needs()[activity][resource] > project.capacity()[resource]) {
                return false;
            }
        }
        return true;
    }
}
