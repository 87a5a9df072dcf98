/** Typed ids: one validated string each. */
@NullMarked
package org.waymark.engine.id;

import org.jspecify.annotations.NullMarked;
