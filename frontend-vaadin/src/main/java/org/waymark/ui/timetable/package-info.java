/** A provider makes its hubs and the sessions of its offers. */
@NullMarked
package org.waymark.ui.timetable;

import org.jspecify.annotations.NullMarked;
