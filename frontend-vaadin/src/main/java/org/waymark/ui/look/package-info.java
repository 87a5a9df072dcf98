/** "Ask someone to look": what participants put to a named person, and how those answer. */
@NullMarked
package org.waymark.ui.look;

import org.jspecify.annotations.NullMarked;
