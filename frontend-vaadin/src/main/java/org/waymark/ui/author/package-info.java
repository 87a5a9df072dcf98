/** For authors: what is asked and taught, where the gaps and overlaps are, and each lesson as its readers see it. */
@NullMarked
package org.waymark.ui.author;

import org.jspecify.annotations.NullMarked;
