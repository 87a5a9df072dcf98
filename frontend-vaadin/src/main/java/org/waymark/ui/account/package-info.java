/** One's own account, and giving others access: invitations, passwords, sign-ins. */
@NullMarked
package org.waymark.ui.account;

import org.jspecify.annotations.NullMarked;
