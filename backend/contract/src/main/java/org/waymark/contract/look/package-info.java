@NullMarked
package org.waymark.contract.look;

import org.jspecify.annotations.NullMarked;
