/** How a provider makes an offer: from a framework or an earlier one, tried out on typical people, published, closed. */
@NullMarked
package org.waymark.backend.offering;

import org.jspecify.annotations.NullMarked;
