/** Cohorts that do not pay for themselves: what they cost, ways to merge them, and what people are asked. */
@NullMarked
package org.waymark.ui.viability;

import org.jspecify.annotations.NullMarked;
