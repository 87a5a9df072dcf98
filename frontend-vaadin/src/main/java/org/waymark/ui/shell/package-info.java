/** What surrounds every view: landmarks, navigation, problems, the time-out of a session. */
@NullMarked
package org.waymark.ui.shell;

import org.jspecify.annotations.NullMarked;
