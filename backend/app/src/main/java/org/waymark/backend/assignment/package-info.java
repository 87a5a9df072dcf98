/** Putting one person on one qualification. */
@NullMarked
package org.waymark.backend.assignment;

import org.jspecify.annotations.NullMarked;
