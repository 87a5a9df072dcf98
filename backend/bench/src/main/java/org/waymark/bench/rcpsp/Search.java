package org.waymark.bench.rcpsp;

import java.util.SplittableRandom;

/**
 * The engine's way to place, for whole activities with several resources: serial generation, justification (Valls,
 * Ballestín and Quintanilla 2005), and a few activities at a time put elsewhere in the order. The engine's own code
 * places minutes in weeks and is not used here.
 */
final class Search {
    /** So often in vain before it begins anew. */
    private static final int PATIENCE = 120;

    private static final int MOST_MOVED = 8;

    private final Project project;
    private final Serial forward;
    private final Serial backward;
    private final SplittableRandom random = new SplittableRandom(1);
    private final double[] starts;
    private int schedules;

    Search(Project project) {
        this.project = project;
        forward = new Serial(project);
        backward = new Serial(project.mirrored());
        starts = new double[project.size()];
    }

    /** The shortest makespan among so many schedules; sooner if the bound proves it. */
    int best(int most) {
        int bound = project.bound();
        int best = Integer.MAX_VALUE;
        int current = Integer.MAX_VALUE;
        var kept = new double[project.size()];
        for (int vain = PATIENCE; schedules < most && best > bound; vain++) {
            boolean anew = vain >= PATIENCE;
            int makespan = justified(anew ? beginning() : moved(kept));
            if (anew || makespan <= current) {
                vain = anew || makespan < current ? 0 : vain;
                current = makespan;
                System.arraycopy(starts, 0, kept, 0, kept.length);
            }
            best = Math.min(best, makespan);
        }
        return best;
    }

    /** Those that begin the longest chains first, shaken. */
    private double[] beginning() {
        var longest = project.longestFrom();
        var priority = new double[project.size()];
        double spread = random.nextDouble() * longest[0] / 2;
        for (int i = 0; i < priority.length; i++) {
            priority[i] = -longest[i] + random.nextDouble() * spread;
        }
        return priority;
    }

    /** The same order, but for some activities that are near each other in time. */
    private double[] moved(double[] kept) {
        var priority = kept.clone();
        double centre = kept[random.nextInt(kept.length)];
        double reach = 2 + random.nextInt(15);
        for (int moves = 1 + random.nextInt(MOST_MOVED); moves > 0; moves--) {
            int activity = random.nextInt(kept.length);
            if (Math.abs(kept[activity] - centre) <= reach) {
                priority[activity] = centre + (random.nextDouble() * 2 - 1) * reach;
            }
        }
        for (int i = 0; i < priority.length; i++) {
            priority[i] += random.nextDouble() * 0.01;
        }
        return priority;
    }

    /** Forward, pushed against the end, and forward again; leaves the starts. */
    private int justified(double[] priority) {
        keep(forward.schedule(priority));
        var ends = new double[starts.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = -(starts[i] + project.durations()[i]);
        }
        var late = backward.schedule(ends);
        var back = new double[starts.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = -(late[i] + project.durations()[i]);
        }
        schedules += 3;
        return keep(forward.schedule(back));
    }

    private int keep(int[] from) {
        for (int i = 0; i < starts.length; i++) {
            starts[i] = from[i];
        }
        return from[from.length - 1];
    }
}
