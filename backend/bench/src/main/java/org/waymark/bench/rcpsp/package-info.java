/** How far the way the engine places goes on the public problems of scheduling with several resources. */
@NullMarked
package org.waymark.bench.rcpsp;

import org.jspecify.annotations.NullMarked;
