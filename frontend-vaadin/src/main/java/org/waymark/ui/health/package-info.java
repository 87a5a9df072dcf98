/** How cohorts are doing, for those who run them. */
@NullMarked
package org.waymark.ui.health;

import org.jspecify.annotations.NullMarked;
