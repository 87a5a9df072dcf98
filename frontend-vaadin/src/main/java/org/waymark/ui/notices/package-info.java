/** What people are told, and how often by mail. */
@NullMarked
package org.waymark.ui.notices;

import org.jspecify.annotations.NullMarked;
