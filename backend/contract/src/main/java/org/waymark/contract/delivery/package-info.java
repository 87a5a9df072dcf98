@NullMarked
package org.waymark.contract.delivery;

import org.jspecify.annotations.NullMarked;
