@NullMarked
package org.waymark.contract.prior;

import org.jspecify.annotations.NullMarked;
