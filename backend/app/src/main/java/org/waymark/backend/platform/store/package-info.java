/** How documents are stored and read, whichever MongoDB server holds them. */
@NullMarked
package org.waymark.backend.platform.store;

import org.jspecify.annotations.NullMarked;
