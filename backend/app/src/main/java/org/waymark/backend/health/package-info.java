/** How cohorts are doing: people, seats, attendance, hours and cancellations, for those who run them. */
@NullMarked
package org.waymark.backend.health;

import org.jspecify.annotations.NullMarked;
