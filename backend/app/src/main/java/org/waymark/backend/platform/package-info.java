/** What every feature stands on: who is calling, how errors look, what day it is. */
@NullMarked
package org.waymark.backend.platform;

import org.jspecify.annotations.NullMarked;
