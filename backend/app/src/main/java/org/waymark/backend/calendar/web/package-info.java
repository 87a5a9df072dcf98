@NullMarked
package org.waymark.backend.calendar.web;

import org.jspecify.annotations.NullMarked;
