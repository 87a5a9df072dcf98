/** Stage 6: when something has changed, a pathway with as few moves as possible against the present one. */
@NullMarked
package org.waymark.engine.replan;

import org.jspecify.annotations.NullMarked;
