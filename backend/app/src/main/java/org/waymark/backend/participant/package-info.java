/** People, who is enrolled on what, and what they have done. */
@NullMarked
package org.waymark.backend.participant;

import org.jspecify.annotations.NullMarked;
