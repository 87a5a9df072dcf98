/** Selection beside CP-SAT and a naive greedy, on made-up catalogues and on OR-Library's set covering. */
@NullMarked
package org.waymark.bench.selection;

import org.jspecify.annotations.NullMarked;
