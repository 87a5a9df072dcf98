@NullMarked
package org.waymark.contract.catalogue;

import org.jspecify.annotations.NullMarked;
