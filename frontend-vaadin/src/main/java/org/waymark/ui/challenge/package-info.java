/** What participants are up against at work, and the modules that help. */
@NullMarked
package org.waymark.ui.challenge;

import org.jspecify.annotations.NullMarked;
