package org.waymark.ui.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days to places across, in the drawing's units: one is a CSS pixel where there is room for it. */
record Scale(LocalDate from, double left, double weekWidth) {

    private static final double LABELS = 352;
    private static final double WIDEST = 796;
    private static final double NARROWEST_WEEK = 9;

    static Scale of(Chart chart) {
        return new Scale(chart.from(), LABELS, Math.max(NARROWEST_WEEK, WIDEST / chart.weekCount()));
    }

    double x(LocalDate day) {
        return left + ChronoUnit.DAYS.between(from, day) * weekWidth / 7;
    }

    /** Where the day is over. */
    double after(LocalDate day) {
        return x(day.plusDays(1));
    }

    double width(Chart chart) {
        return x(chart.to()) + 4;
    }
}
