/** Calls to the backend. The only package that may block or subscribe. */
@NullMarked
package org.waymark.ui.client;

import org.jspecify.annotations.NullMarked;
