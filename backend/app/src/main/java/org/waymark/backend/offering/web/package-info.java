@NullMarked
package org.waymark.backend.offering.web;

import org.jspecify.annotations.NullMarked;
