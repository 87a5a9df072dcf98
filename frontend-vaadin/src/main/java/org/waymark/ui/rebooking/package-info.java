/** Sessions are cancelled or held at another time, and people find their new places. */
@NullMarked
package org.waymark.ui.rebooking;

import org.jspecify.annotations.NullMarked;
