@NullMarked
package org.waymark.backend.look.store;

import org.jspecify.annotations.NullMarked;
