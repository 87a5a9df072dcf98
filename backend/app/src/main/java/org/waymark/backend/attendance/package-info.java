/** Who took part in which session, and what comes of a mark that is disputed. */
@NullMarked
package org.waymark.backend.attendance;

import org.jspecify.annotations.NullMarked;
