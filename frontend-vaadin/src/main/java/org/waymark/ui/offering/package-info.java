/** How a provider makes an offer: its parts one by one, tried out on typical participants, then published. */
@NullMarked
package org.waymark.ui.offering;

import org.jspecify.annotations.NullMarked;
