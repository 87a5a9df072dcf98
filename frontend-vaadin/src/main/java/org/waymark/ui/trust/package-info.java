/** For trust leads: the people in their schools, and their schools’ calendars. */
@NullMarked
package org.waymark.ui.trust;

import org.jspecify.annotations.NullMarked;
