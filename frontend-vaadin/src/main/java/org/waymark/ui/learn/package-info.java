/** Lessons, their checks, tasks and reflections. */
@NullMarked
package org.waymark.ui.learn;

import org.jspecify.annotations.NullMarked;
