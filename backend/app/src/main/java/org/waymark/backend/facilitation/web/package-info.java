@NullMarked
package org.waymark.backend.facilitation.web;

import org.jspecify.annotations.NullMarked;
