package org.waymark.engine.catalogue;

/** One activity of a module, 1 to 6,000 minutes. */
public record Activity(ActivityKind kind, int minutes) {
    private static final int MOST = 6_000;

    public Activity {
        if (minutes < 1 || minutes > MOST) {
            throw new IllegalArgumentException("an activity takes 1 to " + MOST + " minutes, not " + minutes);
        }
    }
}
