/** How a trust's people stand, who should be looked at, and what may be told outside. */
@NullMarked
package org.waymark.backend.assignment.progress;

import org.jspecify.annotations.NullMarked;
