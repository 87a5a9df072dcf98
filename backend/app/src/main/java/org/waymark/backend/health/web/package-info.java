@NullMarked
package org.waymark.backend.health.web;

import org.jspecify.annotations.NullMarked;
