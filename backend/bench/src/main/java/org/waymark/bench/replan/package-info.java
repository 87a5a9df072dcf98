/** Replanning, beside the fewest moves that CP-SAT proves. */
@NullMarked
package org.waymark.bench.replan;

import org.jspecify.annotations.NullMarked;
