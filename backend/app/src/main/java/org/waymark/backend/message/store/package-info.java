@NullMarked
package org.waymark.backend.message.store;

import org.jspecify.annotations.NullMarked;
