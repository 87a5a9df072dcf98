@NullMarked
package org.waymark.backend.identity.store;

import org.jspecify.annotations.NullMarked;
