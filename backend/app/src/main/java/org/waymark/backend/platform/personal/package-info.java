/** What personal data there is, why, who sees it and for how long: declared as data, once. */
@NullMarked
package org.waymark.backend.platform.personal;

import org.jspecify.annotations.NullMarked;
