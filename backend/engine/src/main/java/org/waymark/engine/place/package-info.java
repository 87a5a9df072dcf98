/** Stage 4: when each activity happens, in weeks with the person's capacity and on the dates of sessions. */
@NullMarked
package org.waymark.engine.place;

import org.jspecify.annotations.NullMarked;
