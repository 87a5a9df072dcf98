/** The pathway engine: pure, deterministic, without clock or I/O. Start at {@code Planner}. */
@NullMarked
package org.waymark.engine;

import org.jspecify.annotations.NullMarked;
