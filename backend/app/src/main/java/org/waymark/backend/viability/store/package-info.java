@NullMarked
package org.waymark.backend.viability.store;

import org.jspecify.annotations.NullMarked;
