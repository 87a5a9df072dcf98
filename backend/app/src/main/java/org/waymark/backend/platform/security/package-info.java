@NullMarked
package org.waymark.backend.platform.security;

import org.jspecify.annotations.NullMarked;
