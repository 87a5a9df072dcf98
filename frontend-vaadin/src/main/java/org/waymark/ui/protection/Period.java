package org.waymark.ui.protection;

import java.time.LocalDate;

/** How far back to look. */
enum Period {
    TODAY("Today", 0),
    WEEK("The last 7 days", 6),
    MONTH("The last 30 days", 29);

    private final String words;
    private final int daysBack;

    Period(String words, int daysBack) {
        this.words = words;
        this.daysBack = daysBack;
    }

    String words() {
        return words;
    }

    LocalDate from(LocalDate today) {
        return today.minusDays(daysBack);
    }
}
