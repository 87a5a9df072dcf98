/** A participant's sessions as an iCalendar feed, under an address that only they know and can end. */
@NullMarked
package org.waymark.backend.calendar;

import org.jspecify.annotations.NullMarked;
