/** Short checks of what a participant knows, and what is believed from them. */
@NullMarked
package org.waymark.ui.knowledge;

import org.jspecify.annotations.NullMarked;
