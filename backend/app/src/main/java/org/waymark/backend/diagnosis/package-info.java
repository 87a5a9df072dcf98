/** Short checks of what people know, and what is believed from them. */
@NullMarked
package org.waymark.backend.diagnosis;

import org.jspecify.annotations.NullMarked;
