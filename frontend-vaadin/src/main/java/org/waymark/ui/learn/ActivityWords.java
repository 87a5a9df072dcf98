package org.waymark.ui.learn;

import org.waymark.contract.catalogue.Activity;

/** The kinds of activities, in words. */
public final class ActivityWords {

    private ActivityWords() {}

    public static String kind(Activity.Kind kind) {
        return switch (kind) {
            case SCENARIO -> "Activity: choose what you would do";
            case SORTING -> "Activity: sort into groups";
            case ORDERING -> "Activity: put into order";
            case SHORT_ANSWER -> "Activity: answer in your own words";
        };
    }
}
