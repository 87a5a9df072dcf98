/** What the data-protection officer answers for. */
@NullMarked
package org.waymark.backend.protection;

import org.jspecify.annotations.NullMarked;
