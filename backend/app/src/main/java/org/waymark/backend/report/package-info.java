/** What readers find wrong with lessons, until an author has answered. */
@NullMarked
package org.waymark.backend.report;

import org.jspecify.annotations.NullMarked;
