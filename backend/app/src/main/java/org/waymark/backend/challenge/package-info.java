/** What participants are up against at work, matched with the modules that help. */
@NullMarked
package org.waymark.backend.challenge;

import org.jspecify.annotations.NullMarked;
