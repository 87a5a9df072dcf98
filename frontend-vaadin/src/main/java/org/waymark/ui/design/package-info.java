/** Waymark's own look: the parts that views are assembled from. See docs/development/design.md. */
@NullMarked
package org.waymark.ui.design;

import org.jspecify.annotations.NullMarked;
