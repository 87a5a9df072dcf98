@NullMarked
package org.waymark.backend.protection.store;

import org.jspecify.annotations.NullMarked;
