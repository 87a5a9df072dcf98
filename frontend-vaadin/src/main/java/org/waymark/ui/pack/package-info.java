/** A week's work as a page to print, without scripts. */
@NullMarked
package org.waymark.ui.pack;

import org.jspecify.annotations.NullMarked;
