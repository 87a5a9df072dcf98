/** How a provider makes the sessions of its offers: hubs, series, and what clashes. */
@NullMarked
package org.waymark.backend.delivery.timetable;

import org.jspecify.annotations.NullMarked;
