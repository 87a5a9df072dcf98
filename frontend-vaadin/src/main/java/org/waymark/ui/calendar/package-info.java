/** A participant's sessions in the calendar they use elsewhere. */
@NullMarked
package org.waymark.ui.calendar;

import org.jspecify.annotations.NullMarked;
