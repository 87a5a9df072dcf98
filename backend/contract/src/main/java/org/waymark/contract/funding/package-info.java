@NullMarked
package org.waymark.contract.funding;

import org.jspecify.annotations.NullMarked;
