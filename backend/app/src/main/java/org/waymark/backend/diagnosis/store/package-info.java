@NullMarked
package org.waymark.backend.diagnosis.store;

import org.jspecify.annotations.NullMarked;
