/** Planning for many, beside first come, first served, and CP-SAT. */
@NullMarked
package org.waymark.bench.bulk;

import org.jspecify.annotations.NullMarked;
