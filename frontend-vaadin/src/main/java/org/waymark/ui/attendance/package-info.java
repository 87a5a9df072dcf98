/** Registers of sessions, and one's own marks. */
@NullMarked
package org.waymark.ui.attendance;

import org.jspecify.annotations.NullMarked;
