/** A participant's own sessions: booked, swapped, given up. */
@NullMarked
package org.waymark.ui.booking;

import org.jspecify.annotations.NullMarked;
