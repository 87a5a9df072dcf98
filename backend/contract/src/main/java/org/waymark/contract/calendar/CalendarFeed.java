package org.waymark.contract.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The address under which a calendar program finds somebody's sessions.
 *
 * @param address whoever knows it can read it; null where there is none
 * @param since the day it was made
 * @param lastRead the last day on which a program asked; null where none did
 */
public record CalendarFeed(
        @Nullable String address,
        @Nullable LocalDate since,
        @Nullable LocalDate lastRead) {}
