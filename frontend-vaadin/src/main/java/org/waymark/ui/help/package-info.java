/** The guides and the accessibility statement, open to all. */
@NullMarked
package org.waymark.ui.help;

import org.jspecify.annotations.NullMarked;
