/** People on qualifications as others see them: the list, and a pathway to read but not to change. */
@NullMarked
package org.waymark.ui.people;

import org.jspecify.annotations.NullMarked;
