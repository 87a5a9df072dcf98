/** A running programme brought in from files: uploaded, matched, tried out, reconciled, brought in, taken back. */
@NullMarked
package org.waymark.ui.bringing;

import org.jspecify.annotations.NullMarked;
