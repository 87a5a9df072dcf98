/** A programme that runs already, brought in from files: mapped, tried out, reconciled, applied, taken back. */
@NullMarked
package org.waymark.backend.bringing;

import org.jspecify.annotations.NullMarked;
