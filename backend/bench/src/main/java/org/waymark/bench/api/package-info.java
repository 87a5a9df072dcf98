/** The API under load. */
@NullMarked
package org.waymark.bench.api;

import org.jspecify.annotations.NullMarked;
