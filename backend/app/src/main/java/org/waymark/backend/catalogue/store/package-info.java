/** Publishes content into the store as releases and serves the current one from a cache. */
@NullMarked
package org.waymark.backend.catalogue.store;

import org.jspecify.annotations.NullMarked;
