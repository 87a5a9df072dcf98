/** Monday weeks, and how much of each is open for learning. */
@NullMarked
package org.waymark.engine.calendar;

import org.jspecify.annotations.NullMarked;
