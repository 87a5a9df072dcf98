@NullMarked
package org.waymark.backend.rebooking.store;

import org.jspecify.annotations.NullMarked;
