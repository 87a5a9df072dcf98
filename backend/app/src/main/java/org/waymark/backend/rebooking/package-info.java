/** Sessions that are not to be held, and a place for everybody who had a seat in them. */
@NullMarked
package org.waymark.backend.rebooking;

import org.jspecify.annotations.NullMarked;
