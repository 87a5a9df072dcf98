@NullMarked
package org.waymark.backend.health.store;

import org.jspecify.annotations.NullMarked;
