/** What somebody could make of their answers, shown right after them. */
@NullMarked
package org.waymark.ui.followup;

import org.jspecify.annotations.NullMarked;
