/**
 * People’s time, drawn: weeks across, a row for each step or topic, the load of each week beneath. The same is there as
 * a table and as a list, for those who prefer reading and for narrow windows.
 */
@NullMarked
package org.waymark.ui.timeline;

import org.jspecify.annotations.NullMarked;
