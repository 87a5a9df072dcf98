/** The engine's inner loops, measured one by one with JMH. */
@NullMarked
package org.waymark.bench.inner;

import org.jspecify.annotations.NullMarked;
