/** Stage 5: reasons for the plan, or the conflict and what would resolve it. */
@NullMarked
package org.waymark.engine.explain;

import org.jspecify.annotations.NullMarked;
