/** Writing to a list of participants, and what has come of it. */
@NullMarked
package org.waymark.ui.messages;

import org.jspecify.annotations.NullMarked;
