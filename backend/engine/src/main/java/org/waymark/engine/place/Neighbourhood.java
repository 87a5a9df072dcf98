package org.waymark.engine.place;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Which few jobs to take out of a schedule: those that stand in each other's way, or would gain from a change. */
final class Neighbourhood {
    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private final List<Job> jobs;
    private final @Nullable Placed[] placed;
    private final SplittableRandom random;
    private final BitSet out = new BitSet();

    Neighbourhood(List<Job> jobs, @Nullable Placed[] placed, SplittableRandom random) {
        this.jobs = jobs;
        this.placed = placed;
        this.random = random;
    }

    /** For a job without a place: its chain, and some of those in some of its weeks. */
    BitSet around(Job job, int last) {
        if (random.nextInt(2) == 0) {
            chain(job, random.nextInt(3));
        }
        int size = FEWEST + random.nextInt(MOST - FEWEST + 1);
        weeks(random.nextInt(last + 1), out.cardinality() + size);
        return out;
    }

    /** For less penalty. */
    BitSet any(int last) {
        int size = FEWEST + random.nextInt(MOST - FEWEST + 1);
        switch (random.nextInt(4)) {
            case 0 -> weeks(random.nextInt(last + 1), size);
            case 1 -> chain(jobs.get(random.nextInt(jobs.size())), 1 + random.nextInt(3));
            case 2 -> neighbours(random.nextInt(jobs.size()), size);
            default -> anywhere(size);
        }
        return out;
    }

    /** Jobs at work in a week and in those around it, until there are enough. */
    private void weeks(int week, int size) {
        for (int reach = 0; reach < 8 && out.cardinality() < size; reach++) {
            for (int rank = 0; rank < placed.length; rank++) {
                var one = placed[rank];
                if (one != null
                        && one.start() <= week + reach
                        && one.end() >= week - reach
                        && out.cardinality() < size
                        && random.nextInt(3) > 0) {
                    out.set(rank);
                }
            }
        }
    }

    /** A job, what it needs and what needs it, so many steps away. */
    private void chain(Job job, int steps) {
        out.set(job.rank());
        for (int step = 0; step < steps; step++) {
            for (int rank : out.stream().toArray()) {
                jobs.get(rank).before().forEach(out::set);
                jobs.get(rank).after().forEach(out::set);
            }
        }
        while (out.cardinality() > MOST) {
            out.clear(out.nextSetBit(random.nextInt(out.length())));
        }
    }

    /** Jobs that are learnt one after another. */
    private void neighbours(int rank, int size) {
        out.set(rank, Math.min(jobs.size(), rank + size));
    }

    private void anywhere(int size) {
        for (int i = 0; i < size; i++) {
            out.set(random.nextInt(jobs.size()));
        }
    }
}
