@NullMarked
package org.waymark.backend.platform.web;

import org.jspecify.annotations.NullMarked;
