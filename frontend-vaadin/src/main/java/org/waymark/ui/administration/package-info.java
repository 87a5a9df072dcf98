/** What those see who run this installation. */
@NullMarked
package org.waymark.ui.administration;

import org.jspecify.annotations.NullMarked;
