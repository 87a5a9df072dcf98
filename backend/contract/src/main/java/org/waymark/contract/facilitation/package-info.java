@NullMarked
package org.waymark.contract.facilitation;

import org.jspecify.annotations.NullMarked;
