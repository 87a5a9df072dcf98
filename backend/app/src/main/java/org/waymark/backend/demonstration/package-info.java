/** Fictional people and schools for trying Waymark out. */
@NullMarked
package org.waymark.backend.demonstration;

import org.jspecify.annotations.NullMarked;
