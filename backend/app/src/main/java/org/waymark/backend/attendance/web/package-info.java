@NullMarked
package org.waymark.backend.attendance.web;

import org.jspecify.annotations.NullMarked;
