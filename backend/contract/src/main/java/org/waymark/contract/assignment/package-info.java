@NullMarked
package org.waymark.contract.assignment;

import org.jspecify.annotations.NullMarked;
