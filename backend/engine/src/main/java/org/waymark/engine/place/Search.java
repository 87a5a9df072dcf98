package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One large-neighbourhood search within fixed weeks. */
final class Search {
    /** A worse schedule by so many minutes is accepted now and then at first, and hardly at all at the end. */
    private static final double HOT = 12;

    private static final double COLD = 0.3;
    /** To begin a search with so many jobs takes as long as a repair. */
    private static final int JOBS_A_REPAIR = 10;
    /** Minutes of penalty for each minute by which the rules of the blend are broken: more than any travel. */
    private static final double OUT_OF_BLEND = 100;
    /** Minutes of variety in what a way costs. */
    private static final double NOISE = 20;

    private final List<Job> jobs;
    private final int[] room;
    private final Windows windows;
    private final Penalty penalty;
    private final Blend blend;
    private final SplittableRandom random;
    private final Board board;
    private final Insertion insertion;
    private final int last;
    private final int repairs;
    private int used;

    private final @Nullable Placed[] placed;
    /** What each costs wherever the others are; 0 without a place. */
    private final double[] alone;

    private @Nullable Placed[] best;
    private int unplaced;
    private int fewest;
    private double cost;
    private double least;

    Search(
            List<Job> jobs,
            int[] room,
            Windows windows,
            Penalty penalty,
            Blend blend,
            List<List<Way>> ways,
            SplittableRandom random,
            Schedule from,
            int last,
            int repairs) {
        this.jobs = jobs;
        this.room = room;
        this.windows = windows;
        this.penalty = penalty;
        this.random = random;
        this.blend = blend;
        this.last = last;
        this.repairs = repairs;
        long minutes = 0;
        for (var job : jobs) {
            minutes += job.leastMinutes();
        }
        board = new Board(room, penalty.shares(minutes, last + 1));
        insertion = new Insertion(board, penalty, blend, ways, random);
        placed = new @Nullable Placed[jobs.size()];
        alone = new double[jobs.size()];
        for (var job : jobs) {
            keep(job, from.placed()[job.rank()]);
        }
        cost = cost();
        best = placed.clone();
        fewest = unplaced;
        least = cost;
        used = jobs.size() / JOBS_A_REPAIR;
    }

    private void keep(Job job, @Nullable Placed one) {
        if (one != null && one.end() <= last) {
            board.put(one);
            put(job.rank(), one);
        } else {
            unplaced++;
        }
    }

    int used() {
        return used;
    }

    Schedule schedule() {
        int finish = -1;
        var homeless = new ArrayList<Job>();
        for (var job : jobs) {
            var one = best[job.rank()];
            finish = one == null ? finish : Math.max(finish, one.end());
            if (one == null) {
                homeless.add(job);
            }
        }
        return new Schedule(best, homeless, homeless.size(), blend.deficit(best), finish, penalty.of(best, finish));
    }

    /** Until every job has a place. */
    void findPlaces() {
        while (fewest > 0 && used < repairs) {
            used++;
            repair(new Neighbourhood(jobs, placed, random).around(homeless(), last), 1000, NOISE);
        }
    }

    /** Until the rules of the blend are kept. */
    void findBlend() {
        while (used < repairs && blend.deficit(best) > 0) {
            used++;
            repair(new Neighbourhood(jobs, placed, random).any(last), HOT, NOISE);
        }
    }

    /** For less penalty, as long as the repairs last. */
    void polish() {
        while (used < repairs) {
            double heat = HOT * Math.pow(COLD / HOT, used / (double) repairs);
            used++;
            repair(new Neighbourhood(jobs, placed, random).any(last), heat, random.nextInt(2) * NOISE);
        }
    }

    private Job homeless() {
        int nth = random.nextInt(unplaced);
        for (var job : jobs) {
            if (placed[job.rank()] == null && nth-- == 0) {
                return job;
            }
        }
        throw new IllegalStateException("every job has a place");
    }

    /** Takes these jobs out and puts them back, with those that have no place; undone if it has become worse. */
    private void repair(BitSet out, double heat, double noise) {
        double shortOfBlend = blend.deficit(placed) > 0 ? OUT_OF_BLEND : 0;
        var before = placed.clone();
        int unplacedBefore = unplaced;
        double costBefore = cost;
        for (int rank = out.nextSetBit(0); rank >= 0; rank = out.nextSetBit(rank + 1)) {
            remove(rank);
        }
        for (var job : inTurn()) {
            insert(job, shortOfBlend, noise);
        }
        cost = cost();
        boolean better = unplaced < unplacedBefore
                || unplaced == unplacedBefore && cost <= costBefore - heat * Math.log(random.nextDouble());
        if (!better) {
            undo(before);
            unplaced = unplacedBefore;
            cost = costBefore;
        } else if (unplaced < fewest || unplaced == fewest && cost < least) {
            best = placed.clone();
            fewest = unplaced;
            least = cost;
        }
    }

    private void remove(int rank) {
        var one = placed[rank];
        if (one != null) {
            board.take(one);
            put(rank, null);
            unplaced++;
        }
    }

    private void insert(Job job, double shortOfBlend, double noise) {
        var found = insertion.insert(job, window(job, shortOfBlend, noise));
        if (found != null) {
            put(job.rank(), found);
            unplaced--;
        }
    }

    private void put(int rank, @Nullable Placed one) {
        placed[rank] = one;
        alone[rank] = one == null || one.slots().isEmpty() ? 0 : penalty.ofAlone(one);
    }

    private void undo(@Nullable Placed[] before) {
        for (int rank = 0; rank < before.length; rank++) {
            if (placed[rank] != before[rank] && placed[rank] != null) {
                board.take(placed[rank]);
            }
        }
        for (int rank = 0; rank < before.length; rank++) {
            if (placed[rank] != before[rank]) {
                if (before[rank] != null) {
                    board.put(before[rank]);
                }
                put(rank, before[rank]);
            }
        }
    }

    /** Those without a place, by their latest start, shaken. */
    private List<Job> inTurn() {
        var turn = new ArrayList<Job>();
        var key = new double[jobs.size()];
        double spread = random.nextInt(3) * last / 8.0;
        for (var job : jobs) {
            if (placed[job.rank()] == null) {
                turn.add(job);
                key[job.rank()] = windows.latestStart()[job.rank()] + random.nextDouble() * spread;
            }
        }
        turn.sort((one, other) -> Double.compare(key[one.rank()], key[other.rank()]));
        return turn;
    }

    private Insertion.Window window(Job job, double shortOfBlend, double noise) {
        int from = windows.earliestStart()[job.rank()];
        for (int before : job.before()) {
            var one = placed[before];
            from = Math.max(from, one == null ? windows.earliestEnd()[before] + 1 : one.end() + 1);
        }
        int to = last;
        for (int after : job.after()) {
            var one = placed[after];
            to = Math.min(to, (one == null || one.start() < 0 ? windows.latestStart()[after] : one.start()) - 1);
        }
        return new Insertion.Window(from, to, start(job.rank() - 1), start(job.rank() + 1), shortOfBlend, noise);
    }

    private int start(int rank) {
        var one = rank < 0 || !penalty.isOrdered(rank) ? null : placed[rank];
        return one == null ? -1 : one.start();
    }

    private double cost() {
        double sum = board.unevenness() * penalty.perUnevenMinute() + penalty.ofOrder(placed);
        sum += blend.deficit(placed) * OUT_OF_BLEND;
        for (double one : alone) {
            sum += one;
        }
        return sum;
    }
}
