/** Decisions of Waymark that people put to a named person, followed to an outcome. */
@NullMarked
package org.waymark.backend.look;

import org.jspecify.annotations.NullMarked;
