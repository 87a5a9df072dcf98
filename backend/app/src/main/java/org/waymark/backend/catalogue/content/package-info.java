/** Reads the folder that authors edit. Plain Java: the command line uses it without the application. */
@NullMarked
package org.waymark.backend.catalogue.content;

import org.jspecify.annotations.NullMarked;
