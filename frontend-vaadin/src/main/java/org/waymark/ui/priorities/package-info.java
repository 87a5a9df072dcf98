/** What a trust wants to get better at, and who is learning what towards it. */
@NullMarked
package org.waymark.ui.priorities;

import org.jspecify.annotations.NullMarked;
