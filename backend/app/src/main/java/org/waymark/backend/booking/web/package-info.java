@NullMarked
package org.waymark.backend.booking.web;

import org.jspecify.annotations.NullMarked;
