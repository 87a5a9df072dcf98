/** Stage 3: in which order the modules would best be learnt. */
@NullMarked
package org.waymark.engine.order;

import org.jspecify.annotations.NullMarked;
