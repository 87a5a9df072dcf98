@NullMarked
package org.waymark.backend.delivery.store;

import org.jspecify.annotations.NullMarked;
