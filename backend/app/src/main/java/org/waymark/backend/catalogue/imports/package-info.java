/** Takes over a framework that is written elsewhere, with its official references. Plain Java. */
@NullMarked
package org.waymark.backend.catalogue.imports;

import org.jspecify.annotations.NullMarked;
