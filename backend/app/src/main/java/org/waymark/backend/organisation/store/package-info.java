@NullMarked
package org.waymark.backend.organisation.store;

import org.jspecify.annotations.NullMarked;
