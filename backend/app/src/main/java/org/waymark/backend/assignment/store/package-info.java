@NullMarked
package org.waymark.backend.assignment.store;

import org.jspecify.annotations.NullMarked;
