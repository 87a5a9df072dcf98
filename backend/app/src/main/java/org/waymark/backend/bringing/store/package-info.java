@NullMarked
package org.waymark.backend.bringing.store;

import org.jspecify.annotations.NullMarked;
