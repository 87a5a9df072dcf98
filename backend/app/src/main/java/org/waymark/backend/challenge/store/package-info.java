@NullMarked
package org.waymark.backend.challenge.store;

import org.jspecify.annotations.NullMarked;
