/** Signing in and out, and which request needs it. */
@NullMarked
package org.waymark.ui.signin;

import org.jspecify.annotations.NullMarked;
