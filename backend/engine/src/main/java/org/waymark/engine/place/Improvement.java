package org.waymark.engine.place;

import java.util.List;
import java.util.SplittableRandom;
import org.waymark.engine.Tuning;

/**
 * Large-neighbourhood search (Shaw 1998) on a finished schedule: a few jobs are taken out and put back where they cost
 * least, again and again. First for what has no place, then week by week for an earlier finish, then, at that finish,
 * for less penalty.
 */
final class Improvement {
    /** Of the repairs, this part may go into an earlier finish while the bound is not met. */
    private static final double FOR_THE_FINISH = 0.6;

    private final List<Job> jobs;
    private final int[] room;
    private final Penalty penalty;
    private final SplittableRandom random;
    private final List<List<Way>> ways;
    private final Windows windows;

    Improvement(List<Job> jobs, int[] room, Windows windows, Tuning tuning) {
        this.jobs = jobs;
        this.room = room;
        this.windows = windows;
        penalty = new Penalty(tuning.weights(), room);
        random = new SplittableRandom(tuning.seed());
        ways = jobs.stream().map(Way::of).toList();
    }

    /** @param bound no schedule ends before this week */
    Schedule improve(Schedule schedule, int bound, int repairs) {
        var best = schedule;
        int left = (int) (repairs * FOR_THE_FINISH);
        int kept = repairs - left;
        int last = best.unplaced() > 0 ? room.length - 1 : best.finish() - 1;
        while (left > 0 && last >= bound) {
            var search = search(best, last, left);
            search.findPlaces();
            left -= search.used();
            var found = search.schedule();
            if (found.isBetterThan(best)) {
                best = found;
            }
            if (found.unplaced() > 0) {
                break;
            }
            last = found.finish() - 1;
        }
        if (best.unplaced() > 0 || jobs.isEmpty()) {
            return best;
        }
        var search = search(best, best.finish(), kept + Math.max(0, left));
        search.polish();
        var found = search.schedule();
        return found.isBetterThan(best) ? found : best;
    }

    private Search search(Schedule from, int last, int repairs) {
        return new Search(jobs, room, windows.until(jobs, room, last), penalty, ways, random, from, last, repairs);
    }
}
