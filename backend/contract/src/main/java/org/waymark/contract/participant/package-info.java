@NullMarked
package org.waymark.contract.participant;

import org.jspecify.annotations.NullMarked;
