/** Sessions that trusts and delivery partners run themselves: proposed, decided, looked after. */
@NullMarked
package org.waymark.ui.local;

import org.jspecify.annotations.NullMarked;
