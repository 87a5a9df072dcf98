@NullMarked
package org.waymark.contract.attendance;

import org.jspecify.annotations.NullMarked;
