@NullMarked
package org.waymark.contract.challenge;

import org.jspecify.annotations.NullMarked;
