package org.waymark.engine.bulk;

/** Plans many people at once. Stateless; the same request has the same outcome, whatever the number of threads. */
public final class BulkPlanner {
    /**
     * Prices what is short, seats everyone by those prices, improves, and places each person's modules around the seats.
     * Never worse than first come, first served, neither in cost nor in people left out.
     *
     * @param progress told, and asked, from the calling thread
     */
    public BulkOutcome plan(BulkRequest request, Progress progress) {
        try (var chunks = new Chunks(request.threads())) {
            return new BulkRun(request, progress, chunks).plan();
        }
    }
}
