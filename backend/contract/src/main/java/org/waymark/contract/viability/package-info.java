@NullMarked
package org.waymark.contract.viability;

import org.jspecify.annotations.NullMarked;
