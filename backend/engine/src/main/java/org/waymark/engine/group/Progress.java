package org.waymark.engine.group;

/** Told how far planning has come, and asked whether to go on. Called from one thread, often. */
public interface Progress {
    /** @param done of the whole, 0 to 1 */
    void reached(double done);

    /** Once true, planning ends soon, with {@link GroupOutcome.Cancelled}. */
    boolean isCancelled();

    static Progress none() {
        return new Progress() {
            @Override
            public void reached(double done) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
