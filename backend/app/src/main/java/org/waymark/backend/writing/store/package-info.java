@NullMarked
package org.waymark.backend.writing.store;

import org.jspecify.annotations.NullMarked;
