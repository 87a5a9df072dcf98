/** Where people work, from when until when; and how they move without losing anything. */
@NullMarked
package org.waymark.backend.employment;

import org.jspecify.annotations.NullMarked;
