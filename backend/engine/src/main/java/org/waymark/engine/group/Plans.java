package org.waymark.engine.group;

/** The best plan so far; the first to be beaten is merging at the first opportunity. */
final class Plans {
    private final Situation situation;
    private final Progress progress;
    private final long firstCost;
    private final int firstLeft;
    private final Allocation firstFit;
    private Allocation best;
    private boolean found;

    Plans(Situation situation, Allocation firstFit, Progress progress) {
        this.situation = situation;
        this.progress = progress;
        this.firstFit = firstFit;
        firstCost = firstFit.cost();
        firstLeft = firstFit.left();
        best = firstFit;
    }

    /** No worse than first fit, neither in cost nor in people without a place. */
    Allocation best() {
        return best;
    }

    /** Starts with the groups that a relaxation ran so often of late, and goes on from there. */
    void guided(Relaxed relaxed, double often) {
        var wanted = new boolean[relaxed.openness().length];
        for (int group = 0; group < wanted.length; group++) {
            wanted[group] = relaxed.openness()[group] >= often;
        }
        var plan = new Allocation(situation);
        new Mending(plan).build(wanted);
        new Interchange(plan, progress).run();
        if (plan.left() <= firstLeft && plan.cost() <= firstCost && (!found || plan.cost() < best.cost())) {
            found = true;
            best = plan;
        }
    }

    /** Also goes on from first fit where nothing was better. */
    void improveFirstFit() {
        if (!found) {
            new Interchange(firstFit, progress).run();
        }
    }
}
