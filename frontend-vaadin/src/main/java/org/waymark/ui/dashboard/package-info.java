/** How a trust's people stand, whom to look at first, and figures to keep or to share. */
@NullMarked
package org.waymark.ui.dashboard;

import org.jspecify.annotations.NullMarked;
