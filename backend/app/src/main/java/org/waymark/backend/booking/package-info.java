/** Sessions that people book themselves, swap and give up; their pathway follows. */
@NullMarked
package org.waymark.backend.booking;

import org.jspecify.annotations.NullMarked;
