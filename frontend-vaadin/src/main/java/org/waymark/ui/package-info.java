/** The web interface. */
@NullMarked
package org.waymark.ui;

import org.jspecify.annotations.NullMarked;
