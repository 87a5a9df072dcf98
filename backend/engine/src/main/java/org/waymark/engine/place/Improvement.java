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
    /** Whatever the budget, places and the blend are looked for so often before a pathway is called impossible. */
    private static final int FEWEST = 200;

    private final List<Job> jobs;
    private final int[] room;
    private final Penalty penalty;
    private final SplittableRandom random;
    private final List<List<Way>> ways;
    private final Windows windows;
    private final Blend blend;
    /** Repairs that the last search did not use. */
    private int left;

    Improvement(
            List<Job> jobs,
            List<List<Way>> ways,
            int[] room,
            Windows windows,
            Penalty penalty,
            Blend blend,
            Tuning tuning) {
        this.jobs = jobs;
        this.room = room;
        this.windows = windows;
        this.penalty = penalty;
        random = new SplittableRandom(tuning.seed());
        this.ways = ways;
        this.blend = blend;
    }

    /** @param bound no schedule ends before this week */
    Schedule improve(Schedule schedule, int bound, int repairs, Goal goal) {
        var whole = schedule;
        if (whole.unplaced() > 0) {
            whole = placed(whole, room.length - 1, Math.max(FEWEST, repairs));
        }
        if (whole.unplaced() == 0 && whole.outOfBlend() > 0) {
            whole = placed(whole, room.length - 1, Math.max(FEWEST, repairs));
        }
        if (!whole.isWhole() || jobs.isEmpty() || goal == Goal.ANY) {
            return whole;
        }
        int kept = repairs - (int) (repairs * FOR_THE_FINISH);
        var early = finishEarlier(whole, bound, repairs - kept);
        if (goal == Goal.EARLY) {
            return early;
        }
        var search = search(early, early.finish(), kept + left);
        search.polish();
        return better(early, search.schedule());
    }

    private Schedule placed(Schedule schedule, int last, int repairs) {
        var search = search(schedule, last, repairs);
        search.findPlaces();
        search.findBlend();
        left = repairs - search.used();
        return better(schedule, search.schedule());
    }

    private Schedule finishEarlier(Schedule schedule, int bound, int repairs) {
        var best = schedule;
        left = repairs;
        boolean earlier = true;
        while (earlier && left > 0 && best.finish() > bound) {
            var found = placed(best, best.finish() - 1, left);
            earlier = found.finish() < best.finish();
            best = found;
        }
        left = Math.max(0, left);
        return best;
    }

    private static Schedule better(Schedule one, Schedule other) {
        return other.isBetterThan(one) ? other : one;
    }

    private Search search(Schedule from, int last, int repairs) {
        return new Search(
                jobs, room, windows.until(jobs, room, last), penalty, blend, ways, random, from, last, repairs);
    }
}
