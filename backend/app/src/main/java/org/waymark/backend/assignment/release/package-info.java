/** Who is out of school when, how many a school can spare, and moving somebody to another session. */
@NullMarked
package org.waymark.backend.assignment.release;

import org.jspecify.annotations.NullMarked;
