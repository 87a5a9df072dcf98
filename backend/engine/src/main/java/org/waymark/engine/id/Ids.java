package org.waymark.engine.id;

/** The one rule for every id, so that ids can be printed, sorted and put into links without escaping. */
final class Ids {
    private static final int LONGEST = 100;

    private Ids() {}

    static void check(String what, String value) {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(Ids::allowed)) {
            throw new IllegalArgumentException(what + ": 1 to " + LONGEST + " of a-z A-Z 0-9 . _ : / -");
        }
    }

    private static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._:/-".indexOf(c) >= 0;
    }
}
