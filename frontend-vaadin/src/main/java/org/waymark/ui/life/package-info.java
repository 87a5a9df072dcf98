/** When life changes: pausing, coming back, moving, stopping. */
@NullMarked
package org.waymark.ui.life;

import org.jspecify.annotations.NullMarked;
