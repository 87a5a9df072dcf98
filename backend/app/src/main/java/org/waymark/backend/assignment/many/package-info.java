/** Assigning many people at once: chosen, tried out, applied as proposals, taken back. */
@NullMarked
package org.waymark.backend.assignment.many;

import org.jspecify.annotations.NullMarked;
