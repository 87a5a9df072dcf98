/** Short checks of what somebody knows, and what is believed of it. */
@NullMarked
package org.waymark.contract.diagnosis;

import org.jspecify.annotations.NullMarked;
