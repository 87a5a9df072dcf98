/** Judges content: whether it holds together, is covered, is of equal worth for every phase and reads well. */
@NullMarked
package org.waymark.backend.catalogue.lint;

import org.jspecify.annotations.NullMarked;
