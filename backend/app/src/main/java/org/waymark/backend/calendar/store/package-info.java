@NullMarked
package org.waymark.backend.calendar.store;

import org.jspecify.annotations.NullMarked;
