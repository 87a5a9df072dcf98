@NullMarked
package org.waymark.contract.employment;

import org.jspecify.annotations.NullMarked;
