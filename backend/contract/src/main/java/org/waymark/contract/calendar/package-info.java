/** A participant's sessions in the calendar they use elsewhere. */
@NullMarked
package org.waymark.contract.calendar;

import org.jspecify.annotations.NullMarked;
