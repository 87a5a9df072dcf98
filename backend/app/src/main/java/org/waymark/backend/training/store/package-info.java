@NullMarked
package org.waymark.backend.training.store;

import org.jspecify.annotations.NullMarked;
