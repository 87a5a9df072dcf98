package org.waymark.engine.select;

/** How much was searched, counted so that the same request always gets the same effort. */
final class Effort {
    /** Further nodes while there is no choice at all. */
    private static final int TO_FIND_ANY = 10_000;
    /** Entries of the model that may be visited: keeps very large catalogues within about a second. */
    private static final long MOST_VISITS = 400_000_000;

    private int nodesLeft;
    private long visitsLeft = MOST_VISITS;

    Effort(int nodes) {
        nodesLeft = nodes;
    }

    void passes(int passes, CoverModel model) {
        visitsLeft -= (long) passes * model.size();
    }

    /** Counts a node, if one more is allowed. */
    boolean allowsNode(boolean nothingFound) {
        if (visitsLeft <= 0 || nodesLeft <= (nothingFound ? -TO_FIND_ANY : 0)) {
            return false;
        }
        nodesLeft--;
        return true;
    }

    int left() {
        return nodesLeft;
    }
}
