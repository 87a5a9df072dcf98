/** What can be taught: statements, and modules that cover them, universal or tailored to a phase. */
@NullMarked
package org.waymark.engine.catalogue;

import org.jspecify.annotations.NullMarked;
