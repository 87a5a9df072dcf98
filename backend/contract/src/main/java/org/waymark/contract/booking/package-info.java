@NullMarked
package org.waymark.contract.booking;

import org.jspecify.annotations.NullMarked;
