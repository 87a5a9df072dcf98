/** A provider's dated sessions and the rules of its blended delivery. */
@NullMarked
package org.waymark.engine.offer;

import org.jspecify.annotations.NullMarked;
