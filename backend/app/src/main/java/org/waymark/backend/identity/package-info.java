/** Accounts and sign-ins. */
@NullMarked
package org.waymark.backend.identity;

import org.jspecify.annotations.NullMarked;
