/** Who did what, and who looked at whom: an append-only log whose alteration is found. */
@NullMarked
package org.waymark.backend.platform.audit;

import org.jspecify.annotations.NullMarked;
