package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The weeks in which each job could begin and end if it had the person's time to itself.
 *
 * @param earliestStart a lower bound, per job
 * @param earliestEnd a lower bound, per job
 * @param latestStart beyond it the job misses its sessions or the end of planning, per job
 * @param impossible jobs that have no place even alone
 */
record Windows(int[] earliestStart, int[] earliestEnd, int[] latestStart, List<Job> impossible) {
    static Windows of(List<Job> jobs, int[] room) {
        int n = jobs.size();
        var earliestStart = new int[n];
        var earliestEnd = new int[n];
        var alone = new Timetable(room.clone());
        var impossible = new ArrayList<Job>();
        for (var job : jobs) {
            int i = job.rank();
            earliestStart[i] = job.notBefore();
            for (int before : job.before()) {
                earliestStart[i] = Math.max(earliestStart[i], earliestEnd[before] + 1);
            }
            var placed = alone.early(job, earliestStart[i]);
            if (placed == null) {
                impossible.add(job);
            } else {
                alone.remove(placed);
                earliestEnd[i] = Math.min(placed.end(), endOfRecorded(job, alone, earliestStart[i]));
            }
        }
        return new Windows(earliestStart, earliestEnd, latestStart(jobs, alone, room.length), impossible);
    }

    /** The same with a last week for everything. */
    Windows until(List<Job> jobs, int[] room, int last) {
        var latest = latestStart(jobs, new Timetable(room.clone()), last + 1);
        return new Windows(earliestStart, earliestEnd, latest, impossible);
    }

    /** A recording may be over before a session that is attended where it can be. */
    private static int endOfRecorded(Job job, Timetable alone, int from) {
        var placed = alone.early(job.recorded(), from);
        if (placed == null) {
            return Integer.MAX_VALUE;
        }
        alone.remove(placed);
        return placed.end();
    }

    private static int[] latestStart(List<Job> jobs, Timetable alone, int weeks) {
        var latest = new int[jobs.size()];
        for (var job : jobs.reversed()) {
            int by = weeks - 1;
            for (int after : job.after()) {
                by = Math.min(by, latest[after] - 1);
            }
            var placed = alone.late(job, by);
            latest[job.rank()] = placed == null ? by : placed.start();
            if (placed != null) {
                alone.remove(placed);
            }
        }
        return latest;
    }
}
