@NullMarked
package org.waymark.contract.protection;

import org.jspecify.annotations.NullMarked;
