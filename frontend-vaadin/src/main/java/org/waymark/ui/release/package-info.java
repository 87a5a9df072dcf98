/** Who is out of school when and for what, how many a school can spare, and moving somebody to another session. */
@NullMarked
package org.waymark.ui.release;

import org.jspecify.annotations.NullMarked;
