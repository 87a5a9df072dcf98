@NullMarked
package org.waymark.backend.employment.web;

import org.jspecify.annotations.NullMarked;
