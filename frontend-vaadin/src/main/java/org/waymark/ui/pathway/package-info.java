/** A participant's pathway: reading it and changing it. */
@NullMarked
package org.waymark.ui.pathway;

import org.jspecify.annotations.NullMarked;
