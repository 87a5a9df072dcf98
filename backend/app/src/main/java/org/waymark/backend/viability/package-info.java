/** Which cohorts pay for themselves, and merging those that do not: planned, chosen, agreed to, applied, taken back. */
@NullMarked
package org.waymark.backend.viability;

import org.jspecify.annotations.NullMarked;
