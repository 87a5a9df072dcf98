@NullMarked
package org.waymark.backend.delivery.partner;

import org.jspecify.annotations.NullMarked;
