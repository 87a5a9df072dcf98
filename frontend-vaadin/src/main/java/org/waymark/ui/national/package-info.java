/** Figures of all providers, side by side, with nobody in them. */
@NullMarked
package org.waymark.ui.national;

import org.jspecify.annotations.NullMarked;
