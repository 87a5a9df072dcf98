/** Providers, trusts, schools and their calendars. */
@NullMarked
package org.waymark.backend.organisation;

import org.jspecify.annotations.NullMarked;
