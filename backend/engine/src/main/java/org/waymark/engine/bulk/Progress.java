package org.waymark.engine.bulk;

/** Told how far bulk planning has come, and asked whether to go on. Called from one thread, often. */
public interface Progress {
    enum Stage {
        READING,
        PRICING,
        SEATING,
        PLACING
    }

    /** @param done of the stage, 0 to 1 */
    void reached(Stage stage, double done);

    /** Once true, planning ends soon, with {@link BulkOutcome.Cancelled}. */
    boolean isCancelled();

    static Progress none() {
        return new Progress() {
            @Override
            public void reached(Stage stage, double done) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
