@NullMarked
package org.waymark.backend.offering.store;

import org.jspecify.annotations.NullMarked;
