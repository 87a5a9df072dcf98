/** Benchmarks, side by side in one run. */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
