/** Many people put on a qualification at once: choose, try out, look at what would come of it, apply, take back. */
@NullMarked
package org.waymark.ui.many;

import org.jspecify.annotations.NullMarked;
