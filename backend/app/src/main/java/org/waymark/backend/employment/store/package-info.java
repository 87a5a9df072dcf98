@NullMarked
package org.waymark.backend.employment.store;

import org.jspecify.annotations.NullMarked;
