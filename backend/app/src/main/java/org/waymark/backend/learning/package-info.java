/** What a participant does: the task list, the steps, the checks, and what they show. */
@NullMarked
package org.waymark.backend.learning;

import org.jspecify.annotations.NullMarked;
