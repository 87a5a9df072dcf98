/** Offers, hubs and sessions. */
@NullMarked
package org.waymark.backend.delivery;

import org.jspecify.annotations.NullMarked;
