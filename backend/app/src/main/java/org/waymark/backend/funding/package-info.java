/** Who could have a place paid for by the department, by rules that are data. */
@NullMarked
package org.waymark.backend.funding;

import org.jspecify.annotations.NullMarked;
