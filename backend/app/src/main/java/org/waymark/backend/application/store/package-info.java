@NullMarked
package org.waymark.backend.application.store;

import org.jspecify.annotations.NullMarked;
