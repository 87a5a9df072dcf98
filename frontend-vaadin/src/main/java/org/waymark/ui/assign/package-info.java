/** Putting one person on one qualification, a page a decision, and taking it back. */
@NullMarked
package org.waymark.ui.assign;

import org.jspecify.annotations.NullMarked;
