/** What a participant has done, and apart from it what they have shown. */
@NullMarked
package org.waymark.ui.progress;

import org.jspecify.annotations.NullMarked;
