package org.waymark.engine.catalogue;

/** Levels of challenge: 1 know, 2 apply, 3 lead, 4 lead across schools. Plain ints, so that they compare and add. */
public final class Level {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 4;

    private Level() {}

    /** Returns the level, or throws {@link IllegalArgumentException} unless it is 1 to 4. */
    public static int checked(int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw new IllegalArgumentException("a level is 1 to 4, not " + level);
        }
        return level;
    }
}
