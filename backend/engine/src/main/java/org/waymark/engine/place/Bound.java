package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.List;

/**
 * A week before which no schedule ends: the longest chain, and, for every first week, all work that cannot begin sooner
 * against the room from there on, less the weeks that must follow it (heads and tails; Carlier and Pinson 1989).
 */
final class Bound {
    private final List<Job> jobs;
    private final int[] room;
    private final Windows windows;
    /** Weeks after a job's last in which what needs it is done, at least. */
    private final int[] tails;

    private final List<Work> work = new ArrayList<>();

    /**
     * @param head it is done in this week or later
     * @param tail so many weeks at least follow it
     */
    private record Work(int head, int tail, int minutes) {}

    private Bound(List<Job> jobs, int[] room, Windows windows) {
        this.jobs = jobs;
        this.room = room;
        this.windows = windows;
        tails = new int[jobs.size()];
        for (var job : jobs.reversed()) {
            for (int after : job.after()) {
                tails[job.rank()] = Math.max(tails[job.rank()], leastWeeks(jobs.get(after)) + tails[after]);
            }
        }
        jobs.forEach(this::cut);
    }

    static int ofFinish(List<Job> jobs, int[] room, Windows windows) {
        return new Bound(jobs, room, windows).finish();
    }

    private int finish() {
        int finish = -1;
        for (var job : jobs) {
            finish = Math.max(finish, windows.earliestEnd()[job.rank()] + tails[job.rank()]);
        }
        var minutes = byHeadAndTail();
        for (int head = 0; head < minutes.length; head++) {
            for (int tail = 0; tail < minutes[head].length; tail++) {
                finish = Math.max(finish, finish(head, tail, minutes[head][tail]));
            }
        }
        return finish;
    }

    /** Minutes of all work with such a head or a later one, and such a tail or a longer one. */
    private long[][] byHeadAndTail() {
        int heads = 1 + work.stream().mapToInt(Work::head).max().orElse(-1);
        int longest = 1 + work.stream().mapToInt(Work::tail).max().orElse(-1);
        var minutes = new long[heads][longest];
        work.forEach(one -> minutes[one.head()][one.tail()] += one.minutes());
        for (int head = heads - 1; head >= 0; head--) {
            for (int tail = longest - 1; tail >= 0; tail--) {
                minutes[head][tail] += (head + 1 < heads ? minutes[head + 1][tail] : 0)
                        + (tail + 1 < longest ? minutes[head][tail + 1] : 0)
                        - (head + 1 < heads && tail + 1 < longest ? minutes[head + 1][tail + 1] : 0);
            }
        }
        return minutes;
    }

    /** When so much work could be over that begins no sooner, one minute after another, and its tail after it. */
    private int finish(int head, int tail, long minutes) {
        long left = minutes;
        int week = head - 1;
        while (left > 0 && ++week < room.length) {
            left -= room[week];
        }
        return minutes == 0 ? -1 : week + tail;
    }

    /** What a job consists of, each with its own head and tail. */
    private void cut(Job job) {
        int start = windows.earliestStart()[job.rank()];
        int tail = tails[job.rank()];
        int task = job.task() > 0 ? 1 : 0;
        boolean attends = job.lives().stream().anyMatch(live -> !live.catchUp());
        boolean booked = job.learntBy() >= 0;
        work.add(new Work(start, tail + task + (attends && !booked ? 1 : 0), job.selfStudy()));
        int learnt = start;
        for (var live : job.lives()) {
            if (!live.catchUp()) {
                int first = Math.max(
                        start,
                        live.sessions().stream().mapToInt(Job.Dated::week).min().orElse(start));
                int shortest = live.sessions().stream()
                        .mapToInt(dated -> dated.session().minutes())
                        .min()
                        .orElse(0);
                work.add(new Work(first, tail + task, shortest));
                learnt = Math.max(learnt, first);
            } else {
                work.add(new Work(start, tail + task, Job.leastOf(live)));
            }
        }
        int coaching = job.coaching().stream().mapToInt(Integer::intValue).sum();
        work.add(new Work(learnt, tail, coaching));
        work.add(new Work(learnt + (job.selfStudy() > 0 || attends ? task : 0), tail, job.task()));
    }

    /** Weeks from a job's first to its last, if nothing is in its way, and one more. */
    private static int leastWeeks(Job job) {
        boolean attends = job.lives().stream().anyMatch(live -> !live.catchUp());
        boolean learns = job.selfStudy() > 0 || !job.lives().isEmpty();
        boolean prepares = job.selfStudy() > 0 && attends && job.learntBy() < 0;
        int weeks = job.task() > 0 && learns ? 2 : 1;
        boolean empty = job.leastMinutes() == 0;
        return empty ? 0 : weeks + (prepares ? 1 : 0);
    }
}
