/** Cohorts too small to pay for themselves: which groups run, and who joins which. */
@NullMarked
package org.waymark.engine.group;

import org.jspecify.annotations.NullMarked;
