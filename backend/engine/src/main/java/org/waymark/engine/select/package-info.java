/** Stage 2: which modules, in which variant: weighted set multicover with prerequisites, solved with a proof. */
@NullMarked
package org.waymark.engine.select;

import org.jspecify.annotations.NullMarked;
