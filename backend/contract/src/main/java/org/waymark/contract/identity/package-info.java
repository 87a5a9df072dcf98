@NullMarked
package org.waymark.contract.identity;

import org.jspecify.annotations.NullMarked;
