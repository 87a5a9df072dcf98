@NullMarked
package org.waymark.backend.delivery.web;

import org.jspecify.annotations.NullMarked;
