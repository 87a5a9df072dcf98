/** Those who look after participants write to a list of them, and see what has come of it. */
@NullMarked
package org.waymark.backend.writing;

import org.jspecify.annotations.NullMarked;
