/** The answer: dated steps and skips with typed reasons, bounds, and the difference between two answers. */
@NullMarked
package org.waymark.engine.pathway;

import org.jspecify.annotations.NullMarked;
