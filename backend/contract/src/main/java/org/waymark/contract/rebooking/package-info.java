@NullMarked
package org.waymark.contract.rebooking;

import org.jspecify.annotations.NullMarked;
