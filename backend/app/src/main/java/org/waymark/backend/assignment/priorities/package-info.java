/** What a trust wants to get better at, and who is learning what towards it. */
@NullMarked
package org.waymark.backend.assignment.priorities;

import org.jspecify.annotations.NullMarked;
