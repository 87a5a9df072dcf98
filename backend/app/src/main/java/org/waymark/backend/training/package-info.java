/** Whether people are in training: they pause, come back and stop, and see beforehand what that comes to. */
@NullMarked
package org.waymark.backend.training;

import org.jspecify.annotations.NullMarked;
