@NullMarked
package org.waymark.contract.health;

import org.jspecify.annotations.NullMarked;
