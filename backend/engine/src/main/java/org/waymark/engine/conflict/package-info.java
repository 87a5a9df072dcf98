/** Why no pathway exists, and which changes would allow one. */
@NullMarked
package org.waymark.engine.conflict;

import org.jspecify.annotations.NullMarked;
