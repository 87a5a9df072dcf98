@NullMarked
package org.waymark.backend.attendance.store;

import org.jspecify.annotations.NullMarked;
