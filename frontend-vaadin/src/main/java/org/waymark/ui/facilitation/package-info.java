/** A facilitator's sessions, and the brief for each. */
@NullMarked
package org.waymark.ui.facilitation;

import org.jspecify.annotations.NullMarked;
