/** What those who run sessions see of them. */
@NullMarked
package org.waymark.backend.facilitation;

import org.jspecify.annotations.NullMarked;
