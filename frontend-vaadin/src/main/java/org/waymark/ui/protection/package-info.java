/** What the data-protection officer sees and answers for. */
@NullMarked
package org.waymark.ui.protection;

import org.jspecify.annotations.NullMarked;
