@NullMarked
package org.waymark.backend.rebooking.web;

import org.jspecify.annotations.NullMarked;
