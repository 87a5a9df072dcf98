/** Whether somebody is in training: pausing, coming back, stopping. */
@NullMarked
package org.waymark.contract.training;

import org.jspecify.annotations.NullMarked;
