@NullMarked
package org.waymark.backend.viability.web;

import org.jspecify.annotations.NullMarked;
