@NullMarked
package org.waymark.backend.prior.store;

import org.jspecify.annotations.NullMarked;
