@NullMarked
package org.waymark.backend.pathway.store;

import org.jspecify.annotations.NullMarked;
