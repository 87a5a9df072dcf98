/** Stage 7: many people at once, who share the seats of sessions and the days on which their schools can spare them. */
@NullMarked
package org.waymark.engine.bulk;

import org.jspecify.annotations.NullMarked;
