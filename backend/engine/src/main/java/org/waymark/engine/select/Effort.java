package org.waymark.engine.select;

/** How much may be searched: counted, not timed, so that the same request always has the same outcome. */
final class Effort {
    /** Further nodes while there is no choice at all. */
    private static final int TO_FIND_ANY = 10_000;
    /** Entries of models that may be visited: about a second, which only very large catalogues take. */
    private static final long MOST_VISITS = 300_000_000;

    private int nodesLeft;
    private long visitsLeft = MOST_VISITS;

    Effort(int nodes) {
        nodesLeft = nodes;
    }

    void visit(long entries) {
        visitsLeft -= entries;
    }

    boolean isSpent() {
        return visitsLeft <= 0;
    }

    /** Counts a node, if one more is allowed. */
    boolean allowsNode(boolean nothingFound) {
        if (isSpent() || nodesLeft <= (nothingFound ? -TO_FIND_ANY : 0)) {
            return false;
        }
        nodesLeft--;
        return true;
    }
}
