/** Stage 1: what frameworks ask, less what the person has shown or been given. */
@NullMarked
package org.waymark.engine.demand;

import org.jspecify.annotations.NullMarked;
