/** Planning which cohorts run, beside merging at the first opportunity, and CP-SAT. */
@NullMarked
package org.waymark.bench.group;

import org.jspecify.annotations.NullMarked;
