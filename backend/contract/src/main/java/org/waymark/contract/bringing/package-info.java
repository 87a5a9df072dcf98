/** A programme that runs already is brought in from files. */
@NullMarked
package org.waymark.contract.bringing;

import org.jspecify.annotations.NullMarked;
