/** How cohorts are doing: people, seats, attendance, hours, cancellations and what people say, for those who run them. */
@NullMarked
package org.waymark.backend.health;

import org.jspecify.annotations.NullMarked;
