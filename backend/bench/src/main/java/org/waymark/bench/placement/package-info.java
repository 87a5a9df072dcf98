/** Placement beside CP-SAT: the same rules and the same goal, judged by the same code. */
@NullMarked
package org.waymark.bench.placement;

import org.jspecify.annotations.NullMarked;
